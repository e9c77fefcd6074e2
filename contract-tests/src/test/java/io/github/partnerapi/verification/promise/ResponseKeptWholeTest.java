package io.github.partnerapi.verification.promise;

import io.github.partnerapi.contract.judge.Check;

/** Every response loses nothing in the client. */
class ResponseKeptWholeTest extends Promise {
  ResponseKeptWholeTest() {
    super(Check.RESPONSE_KEPT_WHOLE);
  }
}
