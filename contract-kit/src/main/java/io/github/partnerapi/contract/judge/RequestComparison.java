package io.github.partnerapi.contract.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.FixtureRequest;
import io.github.partnerapi.contract.internal.text.ExactJson;
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
      Set.of(
          "host",
          "connection",
          "keep-alive",
          "content-length",
          "transfer-encoding",
          "user-agent",
          "accept-encoding");

  private RequestComparison() {}

  /** Lists how a request differs from the recorded one. */
  static List<Difference> withRecorded(FixtureRequest recorded, SentRequest sent) {
    List<Difference> differences = new ArrayList<>();
    compare("/request/server", recorded.server(), sent.server(), differences);
    compare("/request/method", recorded.method(), sent.method(), differences);
    compare("/request/target", recorded.target(), sent.target(), differences);
    Map<String, List<String>> expected = new TreeMap<>();
    recorded
        .headers()
        .forEach((name, value) -> expected.put(name.toLowerCase(Locale.ROOT), List.of(value)));
    headers(expected, contractHeaders(sent), recorded.headers().keySet(), differences);
    body(recorded.body(), sent.body(), differences);
    return differences;
  }

  /** Lists how the requests of two clients differ, bytes of the body included. */
  static List<Difference> withOther(SentRequest first, SentRequest second) {
    List<Difference> differences = new ArrayList<>();
    compare("/request/server", first.server(), second.server(), differences);
    compare("/request/method", first.method(), second.method(), differences);
    compare("/request/target", first.target(), second.target(), differences);
    headers(contractHeaders(first), contractHeaders(second), Set.of(), differences);
    bytes(first.body(), second.body(), differences);
    return differences;
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
      Map<String, List<String>> expected,
      Map<String, List<String>> actual,
      Set<String> spelling,
      List<Difference> differences) {
    Set<String> names = new LinkedHashSet<>(expected.keySet());
    names.addAll(actual.keySet());
    for (String name : names) {
      String shown = spelling.stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
      compare(
          "/request/headers/" + shown,
          shown(name, expected.get(name)),
          shown(name, actual.get(name)),
          differences);
    }
  }

  /** A secret never stands in a report: only whether it is the same one can be seen. */
  private static String shown(String name, @Nullable List<String> values) {
    if (values == null) {
      return "nothing";
    }
    String text = String.join(" and ", values);
    boolean secret = name.equals("authorization") || name.equals("x-api-key");
    return secret && !text.matches("(Bearer )?(sandbox|revoked)-[a-z-]+")
        ? "another secret (" + Integer.toHexString(text.hashCode()) + ")"
        : text;
  }

  private static void body(Body recorded, byte[] sent, List<Difference> differences) {
    if (recorded instanceof Body.JsonText json) {
      try {
        JsonNode actual = ExactJson.read(sent);
        differences.addAll(
            JsonDifference.between(
                "/request/body/json",
                json.tree(),
                actual,
                JsonDifference.Numbers.LITERAL,
                at -> false));
      } catch (JsonProcessingException e) {
        differences.add(new Difference("/request/body/json", "JSON", readable(sent)));
      }
    } else {
      bytes(recorded.bytes(), sent, differences);
    }
  }

  private static void bytes(byte[] expected, byte[] actual, List<Difference> differences) {
    if (!Arrays.equals(expected, actual)) {
      differences.add(new Difference("/request/body", readable(expected), readable(actual)));
    }
  }

  /** Text as it is, other bytes by their number and beginning. */
  static String readable(byte[] bytes) {
    if (bytes.length == 0) {
      return "no body";
    }
    for (byte b : bytes) {
      if (b < 0x20 && b != '\n' && b != '\r' && b != '\t') {
        return bytes.length
            + " bytes "
            + HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 16))
            + "...";
      }
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void compare(
      String pointer, String expected, String actual, List<Difference> differences) {
    if (!expected.equals(actual)) {
      differences.add(new Difference(pointer, expected, actual));
    }
  }
}
