package io.github.partnerapi.contract.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.sandbox.AnswerFilter;
import io.github.partnerapi.contract.sandbox.FilteredAnswer;
import io.github.partnerapi.contract.sandbox.Sandbox;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers as one mutant does. For one test. Safe for use by many threads. */
public final class MutantFilter implements AnswerFilter {
  static final int SERVER_ERROR = 500;

  private final Mutant mutant;
  private final Fixtures fixtures;
  private final Duration slow;
  private boolean applied;
  private @Nullable String pageOf;
  private @Nullable FixtureResponse page;

  /**
   * Makes a filter for one run of a test.
   *
   * @param fixtures what a refusal looks like
   * @param slow how long a slow answer takes
   */
  public MutantFilter(Mutant mutant, Fixtures fixtures, Duration slow) {
    this.mutant = mutant;
    this.fixtures = fixtures;
    this.slow = slow;
  }

  /** Says whether any answer was changed. */
  public synchronized boolean isApplied() {
    return applied;
  }

  @Override
  public synchronized FilteredAnswer filter(
      String operation, String target, FixtureResponse normal) {
    if (!operation.equals(mutant.operation())
        || normal.headers().containsKey(Sandbox.REFUSAL_HEADER)) {
      return FilteredAnswer.of(normal);
    }
    if (mutant.behaviour() == Behaviour.SLOW) {
      applied = true;
      return new FilteredAnswer(normal, slow);
    }
    Optional<FixtureResponse> changed =
        switch (mutant.behaviour()) {
          case OTHER_STATUS -> Optional.of(refusal()).filter(r -> r.status() != normal.status());
          case TRUNCATED -> truncated(normal);
          case PAGE_REPEATED -> repeated(target, normal);
          default -> member(normal);
        };
    applied |= changed.isPresent();
    return FilteredAnswer.of(changed.orElse(normal));
  }

  private FixtureResponse refusal() {
    int status = Integer.parseInt(mutant.pointer());
    return fixtures.of(mutant.operation()).stream()
        .filter(fixture -> fixture.status() == status)
        .findFirst()
        .map(Fixture::response)
        .orElseGet(() -> new FixtureResponse(status, Map.of(), new Body.None()));
  }

  private static Optional<FixtureResponse> truncated(FixtureResponse normal) {
    byte[] bytes = normal.body().bytes();
    if (!normal.isSuccess() || bytes.length < 2) {
      return Optional.empty();
    }
    String half = Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, bytes.length / 2));
    return Optional.of(
        new FixtureResponse(normal.status(), normal.headers(), new Body.Binary(half)));
  }

  private Optional<FixtureResponse> repeated(String target, FixtureResponse normal) {
    if (pageOf == null || pageOf.equals(target)) {
      pageOf = target;
      page = normal;
      return Optional.empty();
    }
    return Optional.ofNullable(page);
  }

  private Optional<FixtureResponse> member(FixtureResponse normal) {
    if (!normal.isSuccess() || !(normal.body() instanceof Body.JsonText json)) {
      return Optional.empty();
    }
    Optional<JsonNode> tree = MemberChange.in(json.tree(), mutant.pointer(), mutant.behaviour());
    return tree.map(
        changed ->
            new FixtureResponse(normal.status(), normal.headers(), new Body.JsonText(changed)));
  }
}
