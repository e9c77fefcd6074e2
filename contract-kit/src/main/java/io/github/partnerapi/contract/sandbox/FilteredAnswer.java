package io.github.partnerapi.contract.sandbox;

import io.github.partnerapi.contract.fixture.FixtureResponse;
import java.time.Duration;

/**
 * What an {@link AnswerFilter} lets through.
 *
 * @param response status, headers and body
 * @param delay how long the answer is held back; zero for at once
 */
public record FilteredAnswer(FixtureResponse response, Duration delay) {
  /** A response that is sent at once. */
  public static FilteredAnswer of(FixtureResponse response) {
    return new FilteredAnswer(response, Duration.ZERO);
  }
}
