package io.github.partnerapi.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.partnerapi.api.AccountOperations;
import io.github.partnerapi.api.AffiliateOperations;
import io.github.partnerapi.api.BalanceAndUsageOperations;
import io.github.partnerapi.api.ExpertOperations;
import io.github.partnerapi.api.PaymentTokenOperations;
import io.github.partnerapi.api.ReferenceOperations;
import io.github.partnerapi.api.SolutionOperations;
import io.github.partnerapi.call.Operation;
import io.github.partnerapi.contract.fault.ReceivedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a request as a server does: the decoded arguments in its path, its query and its form, in
 * this order.
 */
final class WireValues {
  static final long NUMBER = 987_654_321;

  /** What {@link AnyArguments} gives where no text goes. */
  static final Set<String> CONSTANTS =
      Set.of("987654321", "true", "2026-01-02", "2026-01-02T03:04:00Z", "2026-01-02 03:04:00");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> PATHS =
      Stream.of(
              AccountOperations.all(),
              AffiliateOperations.all(),
              SolutionOperations.all(),
              ExpertOperations.all(),
              ReferenceOperations.all(),
              PaymentTokenOperations.all(),
              BalanceAndUsageOperations.all())
          .flatMap(List::stream)
          .collect(Collectors.toMap(Operation::id, Operation::path));

  private WireValues() {}

  static int pathParameters(String operation) {
    return (int) path(operation).chars().filter(c -> c == '{').count();
  }

  /** Whether the body is JSON or a file, and not looked into here. */
  static boolean isOpaque(ReceivedRequest request) {
    return request.header("Content-Type") != null && !isForm(request);
  }

  static List<String> of(String operation, ReceivedRequest request) {
    List<String> values = new ArrayList<>();
    String[] target = request.target().split("\\?", 2);
    addPath(values, path(operation).split("/", -1), target[0].split("/", -1));
    if (target.length == 2) {
      addPairs(values, target[1], WireValues::ofQuery);
    }
    if (isForm(request)) {
      addPairs(
          values,
          new String(request.body(), StandardCharsets.US_ASCII),
          text -> URLDecoder.decode(text, StandardCharsets.UTF_8));
    }
    values.removeAll(CONSTANTS);
    return values;
  }

  /** A stream of an operation's body is a method of its own. */
  private static String path(String method) {
    String path = PATHS.get(method.replaceFirst("^open", "get"));
    return path == null ? PATHS.get(method.replaceFirst("Stream$", "")) : path;
  }

  private static void addPath(List<String> values, String[] template, String[] sent) {
    if (template.length != sent.length) {
      throw new AssertionError("an argument has left its segment: " + String.join("/", sent));
    }
    for (int i = 0; i < template.length; i++) {
      if (template[i].startsWith("{")) {
        values.add(ofQuery(sent[i]));
      } else if (!template[i].equals(sent[i])) {
        throw new AssertionError(
            "the path is not that of the operation: " + String.join("/", sent));
      }
    }
  }

  private static void addPairs(
      List<String> values, String pairs, Function<String, String> decoder) {
    if (pairs.isEmpty()) {
      return;
    }
    for (String pair : pairs.split("&", -1)) {
      String[] nameAndValue = pair.split("=", 2);
      if (nameAndValue[0].equals("filters")) {
        addLeaves(values, decoder.apply(nameAndValue[1]));
      } else {
        for (String element : nameAndValue[1].split(",", -1)) {
          values.add(decoder.apply(element));
        }
      }
    }
  }

  private static void addLeaves(List<String> values, String json) {
    try {
      JSON.readTree(json)
          .forEach(filter -> filter.forEach((JsonNode leaf) -> values.add(leaf.asText())));
    } catch (JsonProcessingException e) {
      throw new AssertionError("filters are not JSON", e);
    }
  }

  /** In path and query a plus is a plus. */
  private static String ofQuery(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static boolean isForm(ReceivedRequest request) {
    return "application/x-www-form-urlencoded".equals(request.header("Content-Type"));
  }
}
