package io.github.partnerapi.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.internal.Json;
import io.github.partnerapi.contract.internal.fixture.FixtureReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Derives a case of your own from an existing one: the same call and request, another response. */
public final class FixtureBuilder {
  private final Fixture base;
  private final String name;
  private String title;
  private int status;
  private final Map<String, String> headers;
  private Body body;
  private @Nullable Expectation expect;

  FixtureBuilder(Fixture base, String name) {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("name is '" + name + "'. Give lower case words with dashes, such as below-minimum");
    }
    this.base = base;
    this.name = name;
    this.title = base.title();
    this.status = base.status();
    this.headers = new LinkedHashMap<>(base.response().headers());
    this.body = base.response().body();
    this.expect = base.expect();
  }

  /** Sets what the case shows, in one sentence; that of the existing case unless set. */
  public FixtureBuilder title(String title) {
    this.title = title;
    return this;
  }

  /** Makes the response a success of this status, from 200 to 299. */
  public FixtureBuilder success(int status) {
    this.status = status;
    this.expect = null;
    return this;
  }

  /**
   * Makes the response an error.
   *
   * @param status the status
   * @param exception the simple name of the exception that the caller gets, such as {@code ForbiddenException}
   * @param reason a part of its message; empty when any will do
   */
  public FixtureBuilder error(int status, String exception, String reason) {
    this.status = status;
    this.expect = new Expectation(exception, reason);
    return this;
  }

  /** Sets a header of the response, in place of one of the same spelling. */
  public FixtureBuilder header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /**
   * Sets a JSON body and its content type.
   *
   * @throws IllegalArgumentException when the text is no JSON
   */
  public FixtureBuilder json(String json) {
    try {
      JsonNode tree = Json.read(json.getBytes(StandardCharsets.UTF_8));
      this.body = new Body.JsonText(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("json is no JSON (" + e.getOriginalMessage() + "). Take body(...) for what is broken on purpose", e);
    }
    return header("Content-Type", "application/json");
  }

  /** Sets the body, whatever it is; {@link Body.None} for none. */
  public FixtureBuilder body(Body body) {
    this.body = body;
    if (body.isAbsent()) {
      headers.remove("Content-Type");
    }
    return this;
  }

  /**
   * Makes the case.
   *
   * @throws InvalidFixtureException when it contradicts itself, such as a status of 403 that is said to be a success
   */
  public Fixture build() {
    Provenance provenance = new Provenance.Synthesised("Derived from " + base.id() + ".");
    WireResponse response = new WireResponse(status, headers, body);
    Fixture fixture =
        new Fixture(base.operation(), status, name, title, provenance, base.call(), base.request(), response, expect, base.deviations());
    FixtureReader.checkConsistency(fixture.file(), fixture);
    return fixture;
  }
}
