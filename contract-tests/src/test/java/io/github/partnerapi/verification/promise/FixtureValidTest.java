package io.github.partnerapi.verification.promise;

import io.github.partnerapi.contract.judge.Check;

/** Every fixture is what the document describes. */
class FixtureValidTest extends Promise {
  FixtureValidTest() {
    super(Check.FIXTURE_VALID);
  }
}
