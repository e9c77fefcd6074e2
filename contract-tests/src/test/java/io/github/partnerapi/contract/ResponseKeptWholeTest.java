package io.github.partnerapi.contract;

/** Every response loses nothing in the client. */
class ResponseKeptWholeTest extends Promise {
  ResponseKeptWholeTest() {
    super(Check.RESPONSE_KEPT_WHOLE);
  }
}
