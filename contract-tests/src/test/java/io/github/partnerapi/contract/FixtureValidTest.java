package io.github.partnerapi.contract;

/** Every fixture is what the document describes. */
class FixtureValidTest extends Promise {
  FixtureValidTest() {
    super(Check.FIXTURE_VALID);
  }
}
