package io.github.partnerapi.contract;

/** The right server is asked exactly once. */
class AskedOnceTest extends Promise {
  AskedOnceTest() {
    super(Check.ASKED_ONCE);
  }
}
