package io.github.partnerapi.spec.tools.gate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.yaml.JsonTree;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares what a caller has to prove. The names of the schemes never go on the wire. */
final class Credentials {
  private static final String NONE = "none";

  private Credentials() {}

  static void compare(String name, Side old, Side now, Changes changes) {
    Map<String, String> were = of(old);
    Map<String, String> are = of(now);
    boolean none = are.containsValue(NONE);
    were.forEach(
        (key, label) -> {
          if (!are.containsKey(key) && !none) {
            changes.add(
                ChangeKind.CREDENTIAL_REMOVED,
                now,
                label,
                name + ": " + label + " is not enough any more");
          }
        });
    are.forEach(
        (key, label) -> {
          if (!were.containsKey(key)) {
            changes.add(
                ChangeKind.CREDENTIAL_ADDED, now, label, name + ": " + label + " is enough now");
          }
        });
    schemes(old)
        .forEach(
            (scheme, was) -> {
              Side is = schemes(now).get(scheme);
              if (is != null) {
                Ownership.compare(Kind.SECURITY_SCHEME, was, is, changes);
              }
            });
  }

  /** Returns the alternatives: what each is on the wire, and what to call it. */
  private static Map<String, String> of(Side operation) {
    List<Node> alternatives =
        operation.map().has("security")
            ? operation.map().list("security")
            : operation.bundle().root().list("security");
    Map<String, String> found = new LinkedHashMap<>();
    for (Node alternative : alternatives) {
      Set<String> keys = new TreeSet<>();
      Set<String> labels = new TreeSet<>();
      for (Member scheme : alternative.asMap().members()) {
        MapNode described = scheme(operation, scheme.name());
        keys.add(onTheWire(described) + scopes(scheme.value()));
        labels.add(label(described, scheme));
      }
      found.put(
          keys.isEmpty() ? NONE : String.join(" and ", keys),
          labels.isEmpty() ? NONE : String.join(" and ", labels));
    }
    return found.isEmpty() ? Map.of(NONE, NONE) : found;
  }

  private static MapNode scheme(Side operation, String name) {
    return operation.bundle().root().map("components").map("securitySchemes").map(name);
  }

  private static String onTheWire(MapNode scheme) {
    ObjectNode json = (ObjectNode) JsonTree.of(scheme);
    json.retain("type", "in", "name", "scheme", "flows", "openIdConnectUrl");
    boolean caseless = scheme.text("in").orElse("").equals("header") || scheme.has("scheme");
    String text = Fingerprint.sorted(json);
    return caseless ? text.toLowerCase(Locale.ROOT) : text;
  }

  private static Set<String> scopes(Node scopes) {
    Set<String> names = new TreeSet<>();
    for (Node scope : scopes.asList().items()) {
      if (scope instanceof ScalarNode scalar) {
        names.add(scalar.text());
      }
    }
    return names;
  }

  private static String label(MapNode described, Member scheme) {
    StringBuilder label = new StringBuilder(scheme.name()).append(" (");
    for (String member : List.of("type", "in", "name", "scheme")) {
      described
          .text(member)
          .ifPresent(text -> label.append(label.toString().endsWith("(") ? "" : " ").append(text));
    }
    Set<String> scopes = scopes(scheme.value());
    return label
        .append(scopes.isEmpty() ? "" : " with " + String.join(", ", scopes))
        .append(')')
        .toString();
  }

  private static Map<String, Side> schemes(Side operation) {
    Element components = Element.root(Kind.DOCUMENT, operation.bundle().root());
    return new Side(operation.bundle(), components)
        .child("components")
        .map(section -> section.children("securitySchemes"))
        .orElse(Map.of());
  }
}
