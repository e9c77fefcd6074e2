package io.github.partnerapi.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One recorded exchange: what a caller says, what goes over the wire in both directions, and what the caller gets.
 *
 * @param operation the operationId in the document
 * @param status the status of the response
 * @param name the case, lower case words with dashes, unique among the cases of one operation and status
 * @param title what the exchange shows, in one sentence
 * @param provenance where its content comes from
 * @param call the caller's side
 * @param request the request on the wire
 * @param response the response on the wire
 * @param expect the error that the caller gets; null when the call succeeds
 * @param deviations where the fixture goes outside the document on purpose; mostly empty
 */
public record Fixture(
    String operation,
    int status,
    String name,
    String title,
    Provenance provenance,
    Call call,
    WireRequest request,
    WireResponse response,
    @Nullable Expectation expect,
    List<Deviation> deviations) {
  /** Keeps a copy of the deviations. */
  public Fixture {
    deviations = List.copyOf(deviations);
  }

  /**
   * The same exchange as another case.
   *
   * @param other the case, lower case words with dashes
   */
  public Fixture withName(String other) {
    return new Fixture(operation, status, other, title, provenance, call, request, response, expect, deviations);
  }

  /** How the caller of this exchange is authenticated; null when it takes no credential. */
  public @Nullable Login login() {
    String secret = call.credential();
    return secret == null ? null : new Login(request.headers().containsKey("X-API-Key") ? "X-API-Key" : "Authorization", secret);
  }

  /**
   * Begins a case of your own that differs from this one in its response.
   *
   * @param name its name, lower case words with dashes
   * @throws IllegalArgumentException when the name is written in another way
   */
  public FixtureBuilder like(String name) {
    return new FixtureBuilder(this, name);
  }

  /** The name of the file below the folder of fixtures: {@code <operation>/<status>-<case>.json}. */
  public String file() {
    return operation + "/" + status + "-" + name + ".json";
  }

  /** The name of the fixture in a test report: {@code <operation> [<status>] <case>}. */
  public String id() {
    return operation + " [" + status + "] " + name;
  }

  /** Gives the {@link #id()}: a fixture holds secrets of the sandbox, and a log has no use for them. */
  @Override
  public String toString() {
    return id();
  }
}
