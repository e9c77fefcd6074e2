package io.github.partnerapi.spec.tools.gate;

import static io.github.partnerapi.spec.tools.gate.ChangeKind.*;

import io.github.partnerapi.spec.tools.document.Kind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Compares what is sent with a call and what comes back. */
final class CallComparison {
  private final Changes changes;
  private final SchemaComparison schemas;
  private final ParameterComparison parameters;
  private final ContentComparison content;

  CallComparison(Changes changes) {
    this.changes = changes;
    this.schemas = new SchemaComparison(changes);
    this.parameters = new ParameterComparison(changes, schemas);
    this.content = new ContentComparison(changes, schemas);
  }

  void compare(String name, Side old, Side now) {
    parameters.compare(name, old, now);
    compareBody(name, old, now);
    compareResponses(name, old, now);
  }

  private void compareBody(String name, Side old, Side now) {
    Optional<Side> was = old.child("requestBody");
    Optional<Side> is = now.child("requestBody");
    if (was.isPresent() && is.isEmpty()) {
      changes.removed(REQUEST_BODY_REMOVED, was.get(), now, name + " takes no body any more");
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
              before -> {
                Ownership.compare(Kind.REQUEST_BODY, before, body, changes);
                content.compare(Direction.REQUEST, name + ": the body", before, body);
              });
        });
  }

  private void compareResponses(String name, Side old, Side now) {
    Map<String, Side> were = byStatus(old);
    Map<String, Side> are = byStatus(now);
    were.forEach(
        (status, response) -> {
          if (!are.containsKey(status)) {
            changes.add(
                status.startsWith("2") ? SUCCESS_STATUS_REMOVED : ERROR_STATUS_REMOVED,
                old.bundle(),
                old.pointer().child("responses").child(status),
                now.element().key(),
                "",
                name + " no longer answers " + status);
          }
        });
    are.forEach(
        (status, response) -> {
          Side before = were.get(status);
          if (before == null) {
            changes.add(
                STATUS_ADDED,
                now.bundle(),
                now.pointer().child("responses").child(status),
                response.element().key(),
                "",
                name + " can answer " + status);
            return;
          }
          String what = name + ": the answer " + status;
          Ownership.compare(Kind.RESPONSE, before, response, changes);
          OperationComparison.compareErrorMember(what, before, response, changes);
          OperationComparison.compareLinks(what, before, response, changes);
          content.compare(Direction.RESPONSE, what, before, response);
          compareHeaders(what, before, response);
        });
  }

  private void compareHeaders(String what, Side old, Side now) {
    Map<String, Side> were = caseless(old.children("headers"));
    Map<String, Side> are = caseless(now.children("headers"));
    were.forEach(
        (header, before) -> {
          if (!are.containsKey(header)) {
            changes.removed(
                RESPONSE_HEADER_REMOVED,
                before,
                now,
                what + " has no header " + before.element().name() + " any more");
          }
        });
    are.forEach(
        (header, is) -> {
          Side was = were.get(header);
          if (was == null) {
            changes.add(RESPONSE_HEADER_ADDED, is, what + " has the header " + is.element().name());
          } else {
            compareHeader(what + ": the header " + is.element().name(), was, is);
          }
        });
  }

  private void compareHeader(String what, Side old, Side now) {
    Ownership.compare(Kind.HEADER, old, now, changes);
    boolean required = now.isTrue("required");
    if (old.isTrue("required") != required) {
      changes.add(
          required ? RESPONSE_HEADER_REQUIRED : RESPONSE_HEADER_OPTIONAL,
          now,
          what + (required ? " always comes now" : " can be missing now"));
    }
    if (!ParameterComparison.style(old).equals(ParameterComparison.style(now))
        || old.isTrue("allowEmptyValue") != now.isTrue("allowEmptyValue")) {
      changes.add(RESPONSE_HEADER_STYLE_CHANGED, now, what + " is written differently");
    }
    if (!old.isTrue("deprecated") && now.isTrue("deprecated")) {
      changes.add(DEPRECATED, now, what + " is deprecated");
    }
    Side was = below(old);
    Side is = below(now);
    if (was.element().kind() == Kind.MEDIA_TYPE && is.element().kind() == Kind.MEDIA_TYPE) {
      Ownership.compare(Kind.MEDIA_TYPE, was, is, changes);
    }
    schemas.compareBelow(Direction.RESPONSE, was, is);
  }

  private static Side below(Side header) {
    return header.child("schema").isPresent()
        ? header
        : header.children("content").values().stream().findFirst().orElse(header);
  }

  private static Map<String, Side> byStatus(Side operation) {
    Map<String, Side> responses = new LinkedHashMap<>();
    operation
        .children("responses")
        .forEach(
            (status, response) ->
                responses.put(
                    status.equals("default") ? status : status.toUpperCase(Locale.ROOT), response));
    return responses;
  }

  private static Map<String, Side> caseless(Map<String, Side> headers) {
    Map<String, Side> found = new LinkedHashMap<>();
    headers.forEach((name, header) -> found.put(name.toLowerCase(Locale.ROOT), header));
    return found;
  }
}
