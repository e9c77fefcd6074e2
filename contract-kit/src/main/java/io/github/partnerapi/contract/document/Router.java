package io.github.partnerapi.contract.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the operation that a path means. Several templates overlap ({@code licenses/{status}} and
 * {@code licenses/count}): segment by segment from the left, a literal wins over a parameter with
 * documented values, and that one over a free parameter. A value outside the documented ones is
 * still routed, to the operation that would judge it, when nothing else fits.
 */
public final class Router {
  private final List<Route> routes = new ArrayList<>();

  /** Reads the path templates of a document. */
  public Router(ApiDocument document) {
    for (DocumentedOperation operation : document.operations()) {
      routes.add(new Route(operation, segments(operation, document.tree())));
    }
    routes.sort(Comparator.comparing(Route::rank));
  }

  /**
   * Finds an operation.
   *
   * @param method the method in capitals; HEAD finds a GET where no HEAD is documented
   * @param path the path, encoded as sent, without the query
   */
  public Optional<DocumentedOperation> find(String method, String path) {
    String[] parts = path.split("/", -1);
    Optional<DocumentedOperation> found = find(parts, method);
    return found.isEmpty() && method.equals("HEAD") ? find(parts, "GET") : found;
  }

  /** The methods that are documented for a path, sorted; empty when the path is not documented. */
  public Set<String> methods(String path) {
    String[] parts = path.split("/", -1);
    Set<String> methods = new TreeSet<>();
    routes.stream()
        .filter(route -> route.matches(parts, false))
        .forEach(route -> methods.add(route.operation().method()));
    return methods;
  }

  private Optional<DocumentedOperation> find(String[] parts, String method) {
    return find(parts, method, true).or(() -> find(parts, method, false));
  }

  private Optional<DocumentedOperation> find(String[] parts, String method, boolean strict) {
    return routes.stream()
        .filter(route -> route.operation().method().equals(method) && route.matches(parts, strict))
        .findFirst()
        .map(Route::operation);
  }

  private static List<Segment> segments(DocumentedOperation operation, JsonNode document) {
    Map<String, Set<String>> values = new HashMap<>();
    for (DocumentedParameter parameter : operation.parameters()) {
      JsonNode schema = parameter.schema();
      if (schema.has("$ref")) {
        schema = document.at(JsonPointer.compile(schema.get("$ref").textValue().substring(1)));
      }
      Set<String> allowed = new HashSet<>();
      schema.path("enum").forEach(value -> allowed.add(value.asText()));
      values.put("{" + parameter.name() + "}", allowed);
    }
    List<Segment> segments = new ArrayList<>();
    for (String part : operation.path().split("/", -1)) {
      segments.add(
          part.startsWith("{")
              ? new Segment(null, values.getOrDefault(part, Set.of()))
              : new Segment(part, Set.of()));
    }
    return segments;
  }

  private record Route(DocumentedOperation operation, List<Segment> segments) {
    boolean matches(String[] parts, boolean strict) {
      if (parts.length != segments.size()) {
        return false;
      }
      for (int i = 0; i < parts.length; i++) {
        if (!segments.get(i).matches(parts[i], strict)) {
          return false;
        }
      }
      return true;
    }

    String rank() {
      StringBuilder rank = new StringBuilder();
      segments.forEach(
          segment ->
              rank.append(
                  segment.literal() != null ? '0' : segment.values().isEmpty() ? '2' : '1'));
      return rank.toString();
    }
  }

  private record Segment(@Nullable String literal, Set<String> values) {
    boolean matches(String part, boolean strict) {
      if (literal != null) {
        return literal.equals(part);
      }
      return !part.isEmpty()
          && (!strict
              || values.isEmpty()
              || values.contains(
                  URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8)));
    }
  }
}
