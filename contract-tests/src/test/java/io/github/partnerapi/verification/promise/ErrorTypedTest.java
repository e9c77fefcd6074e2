package io.github.partnerapi.verification.promise;

import io.github.partnerapi.contract.judge.Check;

/** Every error has its documented type. */
class ErrorTypedTest extends Promise {
  ErrorTypedTest() {
    super(Check.ERROR_TYPED);
  }
}
