package io.github.partnerapi.contract;

/** Every error has its documented type. */
class ErrorTypedTest extends Promise {
  ErrorTypedTest() {
    super(Check.ERROR_TYPED);
  }
}
