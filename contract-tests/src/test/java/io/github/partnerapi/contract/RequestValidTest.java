package io.github.partnerapi.contract;

/** Every request that a client sends is what the document describes. */
class RequestValidTest extends Promise {
  RequestValidTest() {
    super(Check.REQUEST_VALID);
  }
}
