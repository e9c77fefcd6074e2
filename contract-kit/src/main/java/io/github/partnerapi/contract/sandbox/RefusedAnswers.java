package io.github.partnerapi.contract.sandbox;

import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.internal.server.AnswerTransformer;
import io.github.partnerapi.contract.internal.server.SandboxRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that a service would refuse: with the recorded answer of that status where there
 * is one, and with the sandbox's own otherwise. Safe for use by many threads.
 */
final class RefusedAnswers {
  private static final int LONGEST_HEADER = 1000;

  private final ApiDocument document;
  private final Fixtures fixtures;
  private volatile @Nullable RequestRefusal judge;

  RefusedAnswers(ApiDocument document, Fixtures fixtures) {
    this.document = document;
    this.fixtures = fixtures;
  }

  /**
   * Gives the refusal, or nothing when the request is as documented.
   *
   * @param recorded whether it is that of a fixture
   */
  Optional<FixtureResponse> to(
      DocumentedOperation operation, SandboxRequest request, boolean recorded) {
    return judge()
        .of(operation, request, recorded)
        .map(
            reason ->
                saying(
                    fixtures.of(operation.id()).stream()
                        .filter(fixture -> fixture.status() == reason.status())
                        .findFirst()
                        .map(Fixture::response)
                        .orElseGet(
                            () -> AnswerTransformer.problem(reason.status(), reason.reason())),
                    reason.reason()));
  }

  /** Reads the schemas when they are first needed: many a test sends recorded requests alone. */
  private RequestRefusal judge() {
    RequestRefusal known = judge;
    if (known == null) {
      known = new RequestRefusal(document);
      judge = known;
    }
    return known;
  }

  private static FixtureResponse saying(FixtureResponse response, String reason) {
    Map<String, String> headers = new LinkedHashMap<>(response.headers());
    String text = reason.replaceAll("[^\\x20-\\x7e]", "?");
    headers.put(
        Sandbox.REFUSAL_HEADER,
        text.length() > LONGEST_HEADER ? text.substring(0, LONGEST_HEADER) + "..." : text);
    return new FixtureResponse(response.status(), headers, response.body());
  }
}
