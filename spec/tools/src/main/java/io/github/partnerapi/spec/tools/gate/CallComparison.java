package io.github.partnerapi.spec.tools.gate;

import static io.github.partnerapi.spec.tools.gate.ChangeKind.PARAMETER_ADDED;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.PARAMETER_ADDED_REQUIRED;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.PARAMETER_OPTIONAL;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.PARAMETER_REMOVED;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.PARAMETER_REQUIRED;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.PARAMETER_STYLE_CHANGED;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.REQUEST_BODY_OPTIONAL;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.REQUEST_BODY_REMOVED;
import static io.github.partnerapi.spec.tools.gate.ChangeKind.REQUEST_BODY_REQUIRED;

import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what is sent with a call and what comes back. */
final class CallComparison {
  private final Changes changes;
  private final SchemaComparison schemas;

  CallComparison(Changes changes) {
    this.changes = changes;
    this.schemas = new SchemaComparison(changes);
  }

  void compare(String name, Side old, Side now) {
    compareParameters(name, old, now);
    compareBody(name, old, now);
    compareResponses(name, old, now);
  }

  private void compareParameters(String name, Side old, Side now) {
    Map<String, Side> were = parameters(old);
    Map<String, Side> are = parameters(now);
    were.forEach(
        (key, parameter) -> {
          if (!are.containsKey(key)) {
            changes.removed(
                PARAMETER_REMOVED, parameter.pointer(), now, name + ": the " + key + " is gone");
          }
        });
    are.forEach(
        (key, parameter) -> {
          if (were.containsKey(key)) {
            compareParameter(name + ": the " + key, were.get(key), parameter);
          } else {
            changes.add(
                parameter.isTrue("required") ? PARAMETER_ADDED_REQUIRED : PARAMETER_ADDED,
                parameter,
                name + ": the " + key + " is new");
          }
        });
  }

  private void compareParameter(String what, Side old, Side now) {
    if (old.isTrue("required") != now.isTrue("required")) {
      changes.add(
          now.isTrue("required") ? PARAMETER_REQUIRED : PARAMETER_OPTIONAL,
          now,
          what + (now.isTrue("required") ? " is required now" : " is optional now"));
    }
    if (!style(old).equals(style(now))) {
      changes.add(
          PARAMETER_STYLE_CHANGED,
          now,
          what + " is written differently: " + style(old) + " became " + style(now));
    }
    SchemaComparison.compareSensitivity(what, old, now, changes);
    SchemaComparison.compareDeprecation(what, old, now, changes);
    schema(old)
        .ifPresent(was -> schema(now).ifPresent(is -> schemas.compare(Direction.REQUEST, was, is)));
  }

  private static String style(Side parameter) {
    String content = String.join(",", parameter.children("content").keySet());
    String style =
        parameter.text("style").isEmpty()
            ? parameter.text("in").matches("query|cookie") ? "form" : "simple"
            : parameter.text("style");
    String explode =
        parameter.text("explode").isEmpty()
            ? Boolean.toString(style.equals("form"))
            : parameter.text("explode");
    boolean list =
        schema(parameter)
            .map(schema -> schema.text("type"))
            .filter(type -> type.equals("array") || type.equals("object"))
            .isPresent();
    return content.isEmpty() ? list ? style + ", explode " + explode : style : content;
  }

  private static Optional<Side> schema(Side parameter) {
    Optional<Side> direct = parameter.child("schema");
    return direct.isPresent()
        ? direct
        : parameter.children("content").values().stream()
            .findFirst()
            .flatMap(type -> type.child("schema"));
  }

  private void compareBody(String name, Side old, Side now) {
    Optional<Side> was = old.child("requestBody");
    Optional<Side> is = now.child("requestBody");
    if (was.isPresent() && is.isEmpty()) {
      changes.removed(
          REQUEST_BODY_REMOVED, was.get().pointer(), now, name + " takes no body any more");
    }
    is.ifPresent(
        body -> {
          boolean required = body.isTrue("required");
          if (was.isEmpty() || was.get().isTrue("required") != required) {
            changes.add(
                required ? REQUEST_BODY_REQUIRED : REQUEST_BODY_OPTIONAL,
                body,
                name + (required ? " needs a body now" : " can do without a body"));
          }
          was.ifPresent(
              before -> compareContent(Direction.REQUEST, name + ": the body", before, body));
        });
  }

  private void compareResponses(String name, Side old, Side now) {
    Map<String, Side> were = old.children("responses");
    Map<String, Side> are = now.children("responses");
    were.forEach(
        (status, response) -> {
          if (!are.containsKey(status)) {
            changes.removed(
                status.startsWith("2")
                    ? ChangeKind.SUCCESS_STATUS_REMOVED
                    : ChangeKind.ERROR_STATUS_REMOVED,
                old.pointer().child("responses").child(status),
                now,
                name + " no longer answers " + status);
          }
        });
    are.forEach(
        (status, response) -> {
          Side before = were.get(status);
          if (before == null) {
            changes.add(
                ChangeKind.STATUS_ADDED,
                now.pointer().child("responses").child(status),
                response.element().key(),
                name + " can answer " + status);
            return;
          }
          String what = name + ": the answer " + status;
          compareContent(Direction.RESPONSE, what, before, response);
          compareHeaders(what, before, response);
        });
  }

  private void compareContent(Direction direction, String what, Side old, Side now) {
    Map<String, Side> were = old.children("content");
    Map<String, Side> are = now.children("content");
    were.forEach(
        (type, content) -> {
          if (!are.containsKey(type)) {
            changes.removed(
                direction.pick(
                    ChangeKind.REQUEST_MEDIA_TYPE_REMOVED, ChangeKind.RESPONSE_MEDIA_TYPE_REMOVED),
                content.pointer(),
                now,
                what + " is no longer " + type);
          }
        });
    are.forEach(
        (type, content) -> {
          if (were.containsKey(type)) {
            content
                .child("schema")
                .ifPresent(
                    schema ->
                        were.get(type)
                            .child("schema")
                            .ifPresent(before -> schemas.compare(direction, before, schema)));
          } else {
            changes.add(
                direction.pick(
                    ChangeKind.REQUEST_MEDIA_TYPE_ADDED, ChangeKind.RESPONSE_MEDIA_TYPE_ADDED),
                content,
                what + " can be " + type);
          }
        });
  }

  private void compareHeaders(String what, Side old, Side now) {
    Map<String, Side> were = old.children("headers");
    Map<String, Side> are = now.children("headers");
    were.forEach(
        (header, before) -> {
          if (!are.containsKey(header)) {
            changes.removed(
                ChangeKind.RESPONSE_HEADER_REMOVED,
                before.pointer(),
                now,
                what + " has no header " + header + " any more");
          }
        });
    are.forEach(
        (header, is) -> {
          if (were.containsKey(header)) {
            is.child("schema")
                .ifPresent(
                    schema ->
                        were.get(header)
                            .child("schema")
                            .ifPresent(
                                before -> schemas.compare(Direction.RESPONSE, before, schema)));
          } else {
            changes.add(ChangeKind.RESPONSE_HEADER_ADDED, is, what + " has the header " + header);
          }
        });
  }

  static Map<String, Side> parameters(Side operation) {
    Map<String, Side> parameters = new LinkedHashMap<>();
    List<Element> holders = List.of(operation.element().holder(), operation.element());
    for (Element holder : holders) {
      holder.children().stream()
          .filter(child -> child.kind() == Kind.PARAMETER)
          .forEach(
              child ->
                  Side.of(operation.bundle(), child)
                      .ifPresent(
                          parameter ->
                              parameters.put(
                                  parameter.text("in")
                                      + " parameter '"
                                      + parameter.text("name")
                                      + "'",
                                  parameter)));
    }
    return parameters;
  }
}
