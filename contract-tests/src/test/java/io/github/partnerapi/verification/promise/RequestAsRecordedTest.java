package io.github.partnerapi.verification.promise;

import io.github.partnerapi.contract.judge.Check;

/** Every request that a client sends is the recorded one. */
class RequestAsRecordedTest extends Promise {
  RequestAsRecordedTest() {
    super(Check.REQUEST_AS_RECORDED);
  }
}
