package io.github.partnerapi.verification.promise;

import io.github.partnerapi.contract.judge.Check;

/** The right server is asked exactly once. */
class AskedOnceTest extends Promise {
  AskedOnceTest() {
    super(Check.ASKED_ONCE);
  }
}
