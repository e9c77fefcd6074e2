package io.github.partnerapi.spec.tools.lint;

import io.github.partnerapi.spec.tools.finding.Location;

/** Takes what one rule has found. */
@FunctionalInterface
interface Report {
  /**
   * Reports one place.
   *
   * @param at the place to mend
   * @param message what is wrong, as a clause
   * @param remedy what to do, as a sentence
   */
  void at(Location at, String message, String remedy);
}
