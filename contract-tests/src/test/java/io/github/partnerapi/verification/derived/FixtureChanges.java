package io.github.partnerapi.verification.derived;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Call;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureRequest;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.fixture.Provenance;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies of fixtures with one part changed. */
public final class FixtureChanges {
  private FixtureChanges() {}

  public static Fixture named(
      Fixture base,
      String name,
      String reason,
      Call call,
      FixtureRequest request,
      FixtureResponse response) {
    return new Fixture(
        base.operation(),
        base.status(),
        name,
        base.title(),
        new Provenance.Synthesised(reason),
        call,
        request,
        response,
        base.expect(),
        base.deviations());
  }

  public static Call argument(Call call, String name, JsonNode value) {
    Map<String, JsonNode> arguments = new LinkedHashMap<>(call.arguments());
    arguments.put(name, value);
    return new Call(call.credential(), arguments);
  }

  static FixtureRequest target(FixtureRequest request, String target) {
    return new FixtureRequest(
        request.server(), request.method(), target, request.headers(), request.body());
  }

  static FixtureRequest body(FixtureRequest request, Body body) {
    return new FixtureRequest(
        request.server(), request.method(), request.target(), request.headers(), body);
  }

  static FixtureRequest headers(FixtureRequest request, Map<String, String> headers) {
    return new FixtureRequest(
        request.server(), request.method(), request.target(), headers, request.body());
  }

  static FixtureResponse body(FixtureResponse response, Body body) {
    return new FixtureResponse(response.status(), response.headers(), body);
  }
}
