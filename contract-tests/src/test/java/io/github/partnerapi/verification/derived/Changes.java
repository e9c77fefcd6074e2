package io.github.partnerapi.verification.derived;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Call;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.Provenance;
import io.github.partnerapi.contract.fixture.WireRequest;
import io.github.partnerapi.contract.fixture.WireResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies of fixtures with one part changed. */
public final class Changes {
  private Changes() {}

  public static Fixture named(Fixture base, String name, String reason, Call call, WireRequest request, WireResponse response) {
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

  static WireRequest target(WireRequest request, String target) {
    return new WireRequest(request.server(), request.method(), target, request.headers(), request.body());
  }

  static WireRequest body(WireRequest request, Body body) {
    return new WireRequest(request.server(), request.method(), request.target(), request.headers(), body);
  }

  static WireRequest headers(WireRequest request, Map<String, String> headers) {
    return new WireRequest(request.server(), request.method(), request.target(), headers, request.body());
  }

  static WireResponse body(WireResponse response, Body body) {
    return new WireResponse(response.status(), response.headers(), body);
  }
}
