package io.github.partnerapi.spec.tools.validation;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.JsonTree;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Validates each example and default of the document against the schema it stands for, formats
 * included.
 */
final class ExampleCheck {
  static final String RULE = "example-invalid";

  private final Bundle bundle;
  private final SchemaMembers members;
  private final SchemaValidator validator;
  private final List<Finding> findings = new ArrayList<>();

  private ExampleCheck(Bundle bundle) {
    this.bundle = bundle;
    this.validator = new SchemaValidator(bundle);
    this.members = new SchemaMembers(bundle);
  }

  static List<Finding> findings(Bundle bundle) {
    ExampleCheck check = new ExampleCheck(bundle);
    bundle.elements().filter(element -> element.reference().isEmpty()).forEach(check::check);
    return check.findings;
  }

  private void check(Element element) {
    switch (element.kind()) {
      case SCHEMA -> {
        checkMember(element, "example", element.pointer());
        checkMember(element, "default", element.pointer());
      }
      case PARAMETER, HEADER, MEDIA_TYPE -> {
        Pointer schema = schema(element);
        if (schema != null) {
          checkMember(element, "example", schema);
          checkNamed(element, schema);
        }
      }
      default -> {}
    }
  }

  private static @Nullable Pointer schema(Element element) {
    if (element.map().has("schema")) {
      return element.pointer().child("schema");
    }
    return element.children().stream()
        .filter(child -> child.kind() == Kind.MEDIA_TYPE && child.map().has("schema"))
        .findFirst()
        .map(child -> child.pointer().child("schema"))
        .orElse(null);
  }

  private void checkMember(Element element, String name, Pointer schema) {
    element
        .map()
        .member(name)
        .ifPresent(member -> validate(element.pointer(), name, member, schema));
  }

  private void checkNamed(Element element, Pointer schema) {
    element.children().stream()
        .filter(child -> child.kind() == Kind.EXAMPLE)
        .forEach(
            named ->
                bundle
                    .resolve(named)
                    .flatMap(example -> example.map().member("value"))
                    .ifPresent(
                        value ->
                            validate(
                                element.pointer(),
                                "example '" + named.name() + "'",
                                value,
                                schema)));
  }

  private void validate(Pointer place, String what, Member member, Pointer schemaPointer) {
    String rule = what.equals("default") ? "default-invalid" : RULE;
    MapNode root = bundle.at(schemaPointer).orElseThrow().asMap();
    try {
      Schema schema = validator.schema(schemaPointer);
      for (Error error : validator.validate(schema, JsonTree.of(member.value()))) {
        String at = error.getInstanceLocation().toString();
        if (!isLeftOutRightly(place, root, error)) {
          findings.add(
              new Finding(
                  rule,
                  location(member, at),
                  "the "
                      + what
                      + " does not fit its schema: "
                      + (at.isEmpty() ? "" : at + " ")
                      + error.getMessage(),
                  "Correct the " + what + " or the schema."));
        }
      }
      findings.addAll(ExampleMembers.findings(members, root, member.value(), what));
    } catch (SchemaException e) {
      findings.add(
          new Finding(
              "schema-broken",
              broken(schemaPointer, member),
              "the schema can't be used: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "),
              "Correct the pattern or keyword."));
    }
  }

  /** A request has no read-only member and an answer no write-only one, required or not. */
  private boolean isLeftOutRightly(Pointer place, MapNode root, Error error) {
    String name = error.getProperty();
    if (!error.getKeyword().equals("required") || name == null) {
      return false;
    }
    boolean shared = place.steps().contains("schemas");
    List<MapNode> parts =
        members.below(
            members.parts(List.of(root)), Pointer.parse(error.getInstanceLocation().toString()));
    return members.isOfTheOtherSide(
        parts,
        name,
        shared || place.steps().stream().anyMatch(step -> step.startsWith("requestBod")),
        shared || place.steps().contains("responses"));
  }

  private Location broken(Pointer schemaPointer, Member fallback) {
    return bundle
        .at(schemaPointer)
        .map(
            schema ->
                schema
                    .asMap()
                    .member("pattern")
                    .map(pattern -> pattern.key().location())
                    .orElse(schema.location()))
        .orElse(fallback.key().location());
  }

  private static Location location(Member member, String at) {
    return at.startsWith("/")
        ? Pointer.parse(at).in(member.value()).map(Node::location).orElse(member.value().location())
        : member.value().location();
  }
}
