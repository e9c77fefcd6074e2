package io.github.partnerapi.verification.derived;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.document.DocumentedParameter;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Call;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureRequest;
import io.github.partnerapi.contract.fixture.Fixtures;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recorded calls with another documented value in place of the recorded one, in the argument and at
 * its place on the wire alike.
 */
final class OtherValues {
  private final ApiDocument document;
  private final Fixtures fixtures;
  private final List<Fixture> derived = new ArrayList<>();

  private OtherValues(ApiDocument document, Fixtures fixtures) {
    this.document = document;
    this.fixtures = fixtures;
    for (DocumentedOperation operation : document.operations()) {
      for (DocumentedParameter parameter : operation.parameters()) {
        values(parameter.schema()).forEach(value -> parameter(operation, parameter, value));
      }
      operation
          .requestMedia()
          .forEach(
              (type, media) -> {
                boolean form = type.endsWith("urlencoded");
                resolve(media.path("schema"))
                    .path("properties")
                    .properties()
                    .forEach(
                        property -> {
                          for (String value : values(property.getValue())) {
                            if (form) {
                              field(operation, property.getKey(), value);
                            } else {
                              member(operation, property.getKey(), value);
                            }
                          }
                        });
              });
    }
  }

  static List<Fixture> of(ApiDocument document, Fixtures fixtures) {
    return new OtherValues(document, fixtures).derived;
  }

  private void parameter(
      DocumentedOperation operation, DocumentedParameter parameter, String value) {
    base(operation, parameter.name())
        .ifPresent(
            fixture -> {
              String old = fixture.call().arguments().get(parameter.name()).asText();
              FixtureRequest request = fixture.request();
              String target =
                  parameter.in().equals("path")
                      ? segment(operation, parameter.name(), request, value)
                      : replaced(
                          request.target(),
                          "(?<=[?&]"
                              + parameter.name()
                              + "=)"
                              + Pattern.quote(encoded(old))
                              + "(?=&|$)",
                          encoded(value));
              add(
                  fixture,
                  parameter.name(),
                  value,
                  FixtureChanges.argument(fixture.call(), parameter.name(), text(value)),
                  FixtureChanges.target(request, target));
            });
  }

  private void field(DocumentedOperation operation, String name, String value) {
    base(operation, name)
        .ifPresent(
            fixture -> {
              String old = encoded(fixture.call().arguments().get(name).asText());
              String form = new String(fixture.request().body().bytes(), StandardCharsets.UTF_8);
              String changed =
                  replaced(
                      form,
                      "(?<=(^|&)" + name + "=)" + Pattern.quote(old) + "(?=&|$)",
                      encoded(value));
              add(
                  fixture,
                  name,
                  value,
                  FixtureChanges.argument(fixture.call(), name, text(value)),
                  FixtureChanges.body(fixture.request(), new Body.Text(changed)));
            });
  }

  private void member(DocumentedOperation operation, String name, String value) {
    Optional<Fixture> base =
        successes(operation).stream()
            .filter(f -> f.request().body() instanceof Body.JsonText json && json.tree().has(name))
            .findFirst();
    base.ifPresent(
        fixture -> {
          ObjectNode body = ((Body.JsonText) fixture.request().body()).tree().deepCopy();
          if (body.get(name).isArray()) {
            ArrayNode array = body.putArray(name);
            array.add(value);
          } else {
            body.put(name, value);
          }
          add(
              fixture,
              name,
              value,
              FixtureChanges.argument(fixture.call(), "body", body),
              FixtureChanges.body(fixture.request(), new Body.JsonText(body)));
        });
  }

  private Optional<Fixture> base(DocumentedOperation operation, String argument) {
    return successes(operation).stream()
        .filter(f -> f.call().arguments().containsKey(argument))
        .findFirst();
  }

  private List<Fixture> successes(DocumentedOperation operation) {
    return fixtures.of(operation.id()).stream()
        .filter(fixture -> fixture.expect() == null && fixture.deviations().isEmpty())
        .toList();
  }

  private void add(Fixture base, String name, String value, Call call, FixtureRequest request) {
    String title =
        base.name() + "-" + name.replace('_', '-') + "-" + value.replaceAll("[^a-z0-9]+", "-");
    derived.add(
        FixtureChanges.named(
            base,
            title,
            "Derived by another documented value of " + name + ".",
            call,
            request,
            base.response()));
  }

  private static String segment(
      DocumentedOperation operation, String name, FixtureRequest request, String value) {
    String[] template = operation.path().split("/", -1);
    String[] parts = request.path().split("/", -1);
    for (int i = 0; i < template.length; i++) {
      if (template[i].equals("{" + name + "}")) {
        parts[i] = encoded(value);
      }
    }
    return String.join("/", parts) + request.target().substring(request.path().length());
  }

  private static String replaced(String text, String pattern, String replacement) {
    String changed = text.replaceFirst(pattern, replacement);
    if (changed.equals(text) && !text.contains("=" + replacement)) {
      throw new IllegalStateException("Nothing matches " + pattern + " in " + text);
    }
    return changed;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static JsonNode text(String value) {
    return JsonNodeFactory.instance.textNode(value);
  }

  private List<String> values(JsonNode schema) {
    JsonNode resolved = resolve(schema);
    List<String> values = new ArrayList<>();
    resolved.path("enum").forEach(value -> values.add(value.asText()));
    resolve(resolved.path("items")).path("enum").forEach(value -> values.add(value.asText()));
    return values;
  }

  private JsonNode resolve(JsonNode schema) {
    JsonNode resolved = schema;
    while (resolved.path("$ref").isTextual()) {
      resolved =
          document.tree().at(JsonPointer.compile(resolved.get("$ref").textValue().substring(1)));
    }
    return resolved;
  }
}
