package io.github.partnerapi.spec.tools.lint;

import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Knows which members the answers of an operation can have at their top. */
final class Answers {
  private static final Set<String> PARTS = Set.of("allOf", "oneOf", "anyOf");

  private Answers() {}

  /** Returns the members of all answers that mean success. */
  static Set<String> members(Subject subject, Element operation) {
    Set<String> members = new TreeSet<>();
    operation.children().stream()
        .filter(child -> child.kind() == Kind.RESPONSE && child.name().startsWith("2"))
        .flatMap(child -> subject.bundle().resolve(child).stream())
        .forEach(response -> members.addAll(ofResponse(subject, response)));
    return members;
  }

  /** Returns the members of an answer. */
  static Set<String> ofResponse(Subject subject, Element response) {
    Set<String> members = new TreeSet<>();
    response.children().stream()
        .filter(child -> child.kind() == Kind.MEDIA_TYPE)
        .flatMap(type -> type.children().stream())
        .filter(child -> child.kind() == Kind.SCHEMA)
        .forEach(schema -> members.addAll(ofSchema(subject, schema)));
    return members;
  }

  /** Returns the members of a data type, whatever it is put together from. */
  static Set<String> ofSchema(Subject subject, Element schema) {
    Set<String> members = new TreeSet<>();
    collect(subject, schema, members, new HashSet<>());
    return members;
  }

  private static void collect(
      Subject subject, Element written, Set<String> members, Set<Pointer> seen) {
    subject
        .bundle()
        .resolve(written)
        .filter(schema -> seen.add(schema.pointer()))
        .ifPresent(
            schema -> {
              schema.map().map("properties").names().forEach(members::add);
              for (Element child : schema.children()) {
                List<String> steps = child.pointer().steps();
                if (child.kind() == Kind.SCHEMA
                    && steps.size() > 1
                    && PARTS.contains(steps.get(steps.size() - 2))) {
                  collect(subject, child, members, seen);
                }
              }
            });
  }
}
