package io.github.partnerapi.verification.promise;

import io.github.partnerapi.contract.judge.Check;

/** Every request that a client sends is what the document describes. */
class RequestValidTest extends Promise {
  RequestValidTest() {
    super(Check.REQUEST_VALID);
  }
}
