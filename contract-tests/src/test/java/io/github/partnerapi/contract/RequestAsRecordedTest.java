package io.github.partnerapi.contract;

/** Every request that a client sends is the recorded one. */
class RequestAsRecordedTest extends Promise {
  RequestAsRecordedTest() {
    super(Check.REQUEST_AS_RECORDED);
  }
}
