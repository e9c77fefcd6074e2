package io.github.partnerapi.contract.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.FixtureRequest;
import io.github.partnerapi.contract.internal.server.SandboxRequest;
import io.github.partnerapi.contract.internal.text.ExactJson;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

/**
 * Decides whether a received request is the recorded one: same method, target, credential and body.
 * Other headers say nothing about the call.
 */
final class SameRequest {
  private SameRequest() {}

  static boolean is(
      Set<String> credentialHeaders, FixtureRequest recorded, SandboxRequest received) {
    return recorded.method().equals(received.method())
        && recorded.target().equals(received.target())
        && credentialHeaders.stream()
            .allMatch(name -> Objects.equals(recorded.headers().get(name), received.header(name)))
        && sameBody(recorded.body(), received.body());
  }

  private static boolean sameBody(Body recorded, byte[] received) {
    if (recorded instanceof Body.JsonText json) {
      try {
        return json.tree().equals(ExactJson.read(received));
      } catch (JsonProcessingException e) {
        return false;
      }
    }
    return Arrays.equals(recorded.bytes(), received);
  }
}
