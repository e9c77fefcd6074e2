package io.github.partnerapi.contract.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.WireRequest;
import io.github.partnerapi.contract.internal.text.Json;
import io.github.partnerapi.contract.server.SentRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares what a client sent with what is recorded, or with what another client sent. */
final class RequestComparison {
  /** Headers that HTTP itself and the transport need. Everything else has to be in the fixture. */
  private static final Set<String> TRANSPORT =
      Set.of("host", "connection", "keep-alive", "content-length", "transfer-encoding", "user-agent", "accept-encoding");

  private RequestComparison() {}

  /** Lists how a request differs from the recorded one. */
  static List<Finding> withRecorded(WireRequest recorded, SentRequest sent) {
    List<Finding> findings = new ArrayList<>();
    compare("/request/server", recorded.server(), sent.server(), findings);
    compare("/request/method", recorded.method(), sent.method(), findings);
    compare("/request/target", recorded.target(), sent.target(), findings);
    Map<String, List<String>> expected = new TreeMap<>();
    recorded.headers().forEach((name, value) -> expected.put(name.toLowerCase(Locale.ROOT), List.of(value)));
    headers(expected, contractHeaders(sent), recorded.headers().keySet(), findings);
    body(recorded.body(), sent.body(), findings);
    return findings;
  }

  /** Lists how the requests of two clients differ, bytes of the body included. */
  static List<Finding> withOther(SentRequest first, SentRequest second) {
    List<Finding> findings = new ArrayList<>();
    compare("/request/server", first.server(), second.server(), findings);
    compare("/request/method", first.method(), second.method(), findings);
    compare("/request/target", first.target(), second.target(), findings);
    headers(contractHeaders(first), contractHeaders(second), Set.of(), findings);
    bytes(first.body(), second.body(), findings);
    return findings;
  }

  private static Map<String, List<String>> contractHeaders(SentRequest sent) {
    Map<String, List<String>> headers = new TreeMap<>();
    for (Map.Entry<String, String> header : sent.headers()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (!TRANSPORT.contains(name)) {
        headers.computeIfAbsent(name, key -> new ArrayList<>()).add(header.getValue());
      }
    }
    return headers;
  }

  private static void headers(
      Map<String, List<String>> expected, Map<String, List<String>> actual, Set<String> spelling, List<Finding> findings) {
    Set<String> names = new LinkedHashSet<>(expected.keySet());
    names.addAll(actual.keySet());
    for (String name : names) {
      String shown = spelling.stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
      compare("/request/headers/" + shown, shown(name, expected.get(name)), shown(name, actual.get(name)), findings);
    }
  }

  /** A secret never stands in a report: only whether it is the same one can be seen. */
  private static String shown(String name, @Nullable List<String> values) {
    if (values == null) {
      return "nothing";
    }
    String text = String.join(" and ", values);
    boolean secret = name.equals("authorization") || name.equals("x-api-key");
    return secret && !text.matches("(Bearer )?(sandbox|revoked)-[a-z-]+") ? "another secret (" + Integer.toHexString(text.hashCode()) + ")" : text;
  }

  private static void body(Body recorded, byte[] sent, List<Finding> findings) {
    if (recorded instanceof Body.JsonText json) {
      try {
        JsonNode actual = Json.read(sent);
        findings.addAll(JsonDifference.between("/request/body/json", json.tree(), actual, JsonDifference.Numbers.LITERAL, at -> false));
      } catch (JsonProcessingException e) {
        findings.add(new Finding("/request/body/json", "JSON", readable(sent)));
      }
    } else {
      bytes(recorded.bytes(), sent, findings);
    }
  }

  private static void bytes(byte[] expected, byte[] actual, List<Finding> findings) {
    if (!Arrays.equals(expected, actual)) {
      findings.add(new Finding("/request/body", readable(expected), readable(actual)));
    }
  }

  /** Text as it is, other bytes by their number and beginning. */
  static String readable(byte[] bytes) {
    if (bytes.length == 0) {
      return "no body";
    }
    for (byte b : bytes) {
      if (b < 0x20 && b != '\n' && b != '\r' && b != '\t') {
        return bytes.length + " bytes " + HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 16)) + "...";
      }
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void compare(String pointer, String expected, String actual, List<Finding> findings) {
    if (!expected.equals(actual)) {
      findings.add(new Finding(pointer, expected, actual));
    }
  }
}
