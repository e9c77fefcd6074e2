package io.github.partnerapi.verification.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.internal.text.ExactJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Changes recorded responses mechanically, and says for each change what a client has to make of
 * it.
 */
final class ResponseMutations {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Set<String> done = new HashSet<>();
  private final Predicate<Mutant> selection;

  ResponseMutations(Predicate<Mutant> selection) {
    this.selection = selection;
  }

  /** What a client has to do with a changed response. */
  enum Reaction {
    /** Return, and keep the changed response whole. */
    KEEP,
    /** Throw one of its own exceptions. */
    THROW,
    /** Either. */
    ANY
  }

  /**
   * A changed response.
   *
   * @param mutant what was changed
   * @param response what the service answers now
   * @param reaction what the client has to do
   */
  record Changed(Mutant mutant, FixtureResponse response, Reaction reaction) {}

  /**
   * The changes of one fixture's response; a change of a member that another fixture of the
   * operation had already is left out.
   */
  List<Changed> of(Fixture fixture) {
    List<Changed> changes = new ArrayList<>();
    FixtureResponse response = fixture.response();
    status(fixture, changes);
    if (response.body() instanceof Body.JsonText json) {
      if (fixture.expect() == null) {
        members(fixture, json.tree(), "", json.tree(), changes);
      }
      texts(fixture, json, changes);
    } else if (!response.body().isAbsent()) {
      byte[] half = Arrays.copyOf(response.body().bytes(), response.body().bytes().length / 2);
      add(fixture, "body truncated", "body", with(response, binary(half)), Reaction.ANY, changes);
      add(fixture, "body empty", "body", with(response, new Body.None()), Reaction.ANY, changes);
      add(
          fixture,
          "other content type",
          "Content-Type",
          typed(response, "text/html"),
          Reaction.ANY,
          changes);
    } else if (fixture.expect() == null) {
      add(
          fixture,
          "body where none is documented",
          "body",
          with(typed(response, "text/html"), new Body.Text("<p>hello</p>")),
          Reaction.ANY,
          changes);
    }
    return changes;
  }

  private void status(Fixture fixture, List<Changed> changes) {
    FixtureResponse response = fixture.response();
    for (int status : new int[] {200, 302, 409, 418, 500}) {
      boolean sameClass = status == response.status() || (status < 300 && response.isSuccess());
      if (!sameClass) {
        FixtureResponse changed = new FixtureResponse(status, response.headers(), response.body());
        add(
            fixture,
            "other status",
            "status " + response.status() + " to " + status,
            changed,
            Reaction.ANY,
            changes);
      }
    }
  }

  private void texts(Fixture fixture, Body.JsonText json, List<Changed> changes) {
    FixtureResponse response = fixture.response();
    Reaction reaction = fixture.expect() == null ? Reaction.THROW : Reaction.ANY;
    byte[] bytes = json.bytes();
    add(
        fixture,
        "body truncated",
        "body",
        with(response, binary(Arrays.copyOf(bytes, bytes.length - 1))),
        reaction,
        changes);
    add(fixture, "body empty", "body", with(response, new Body.None()), reaction, changes);
    add(
        fixture,
        "body is an HTML page",
        "body",
        with(typed(response, "text/html"), new Body.Text("<html>502</html>")),
        reaction,
        changes);
    add(
        fixture,
        "other content type",
        "Content-Type",
        typed(response, "text/html"),
        Reaction.ANY,
        changes);
    byte[] latin = "{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    add(fixture, "wrong charset", "body", with(response, binary(latin)), reaction, changes);
  }

  private void members(
      Fixture fixture, JsonNode root, String pointer, JsonNode node, List<Changed> changes) {
    if (node.isObject()) {
      ObjectNode added = root.deepCopy();
      ((ObjectNode) added.at(JsonPointer.compile(pointer))).put("brand_new_member", "x");
      json(fixture, "member added", pointer + "/brand_new_member", added, changes);
      node.properties()
          .forEach(
              member -> {
                String at = pointer + "/" + ExactJson.escaped(member.getKey());
                replaced(fixture, root, pointer, member.getKey(), member.getValue(), at, changes);
                members(fixture, root, at, member.getValue(), changes);
              });
    } else if (node.isArray() && !node.isEmpty()) {
      members(fixture, root, pointer + "/0", node.get(0), changes);
    }
  }

  private void replaced(
      Fixture fixture,
      JsonNode root,
      String parent,
      String name,
      JsonNode value,
      String at,
      List<Changed> changes) {
    ObjectNode dropped = root.deepCopy();
    ((ObjectNode) dropped.at(JsonPointer.compile(parent))).remove(name);
    json(fixture, "member dropped", at, dropped, changes);
    Map<String, JsonNode> values = new LinkedHashMap<>();
    values.put("member null", NODES.nullNode());
    values.put("member retyped", value.isTextual() ? NODES.numberNode(7) : NODES.textNode("seven"));
    values.put("value changed", other(value));
    values.forEach(
        (kind, changed) -> {
          if (!changed.equals(value)) {
            ObjectNode copy = root.deepCopy();
            ((ObjectNode) copy.at(JsonPointer.compile(parent))).set(name, changed);
            json(fixture, kind, at, copy, changes);
          }
        });
  }

  private static JsonNode other(JsonNode value) {
    if (value.isNumber()) {
      return NODES.numberNode(value.decimalValue().add(BigDecimal.ONE));
    }
    if (value.isBoolean()) {
      return NODES.booleanNode(!value.booleanValue());
    }
    return value.isTextual() ? NODES.textNode(value.textValue() + "_unheard_of") : value;
  }

  private void json(Fixture fixture, String kind, String at, JsonNode tree, List<Changed> changes) {
    add(
        fixture,
        kind,
        at,
        with(fixture.response(), new Body.JsonText(tree)),
        Reaction.KEEP,
        changes);
  }

  private void add(
      Fixture fixture,
      String kind,
      String at,
      FixtureResponse response,
      Reaction reaction,
      List<Changed> changes) {
    String where = "response " + fixture.status() + " " + at;
    boolean member = reaction == Reaction.KEEP;
    String key =
        fixture.operation()
            + " "
            + kind
            + " "
            + (member ? where.replaceAll("/[0-9]+/", "/*/") : where);
    Mutant mutant = new Mutant(fixture.operation(), kind, where + " of " + fixture.name());
    if (done.add(key) && selection.test(mutant)) {
      changes.add(new Changed(mutant, response, reaction));
    }
  }

  private static FixtureResponse with(FixtureResponse response, Body body) {
    return new FixtureResponse(response.status(), response.headers(), body);
  }

  private static FixtureResponse typed(FixtureResponse response, String type) {
    Map<String, String> headers = new LinkedHashMap<>(response.headers());
    headers.put("Content-Type", type);
    return new FixtureResponse(response.status(), headers, response.body());
  }

  private static Body binary(byte[] bytes) {
    return new Body.Binary(Base64.getEncoder().encodeToString(bytes));
  }
}
