package io.github.partnerapi.spec.tools.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Extensions;
import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.document.SmallDocument;
import io.github.partnerapi.spec.tools.yaml.JsonTree;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Walks the schema that the OpenAPI initiative publishes, and our extensions: of a document that
 * uses all of it, no member can differ without a word.
 */
class EveryKeywordTest {
  private static final Bundle BEFORE = read();
  private static final JsonNode TREE = JsonTree.of(BEFORE.root());

  /** Objects of the official schema, and what they are here. */
  private static final Map<String, Kind> OBJECTS =
      Map.ofEntries(
          Map.entry("Info", Kind.INFO),
          Map.entry("Server", Kind.SERVER),
          Map.entry("ServerVariable", Kind.SERVER_VARIABLE),
          Map.entry("Components", Kind.COMPONENTS),
          Map.entry("Schema", Kind.SCHEMA),
          Map.entry("Discriminator", Kind.DISCRIMINATOR),
          Map.entry("Response", Kind.RESPONSE),
          Map.entry("MediaType", Kind.MEDIA_TYPE),
          Map.entry("Header", Kind.HEADER),
          Map.entry("PathItem", Kind.PATH_ITEM),
          Map.entry("Operation", Kind.OPERATION),
          Map.entry("Parameter", Kind.PARAMETER),
          Map.entry("RequestBody", Kind.REQUEST_BODY),
          Map.entry("Encoding", Kind.ENCODING),
          Map.entry("Tag", Kind.TAG),
          Map.entry("Link", Kind.LINK),
          Map.entry("Example", Kind.EXAMPLE));

  /** Holds no meaning of its own: a link and a tag are compared as data, an example is text. */
  private static final Set<Kind> DATA = Set.of(Kind.TAG, Kind.LINK, Kind.EXAMPLE);

  /** Says the same as leaving it out, or can't stand beside what the document has. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of(
          "DOCUMENT info",
          "HEADER style",
          "HEADER allowReserved",
          "HEADER allowEmptyValue",
          "HEADER examples",
          "PATH_ITEM $ref",
          "EXAMPLE externalValue",
          "LINK operationRef");

  @Test
  void eachExtensionOfTheProjectIsJudgedOrText() {
    Set<String> nobodys = new TreeSet<>();
    Extensions.KINDS.forEach(
        (name, kinds) ->
            kinds.stream()
                .filter(kind -> !Ownership.of(kind).contains(name))
                .forEach(kind -> nobodys.add(kind + " " + name)));
    assertThat(nobodys).isEmpty();
  }

  @Test
  void theDocumentUsesEachKeywordOfTheOfficialSchema() throws IOException {
    Set<String> used = new TreeSet<>();
    BEFORE
        .elements()
        .forEach(
            element ->
                element.map().names().forEach(name -> used.add(element.kind() + " " + name)));
    Set<String> missing = new TreeSet<>(keywords());
    missing.removeAll(used);
    assertThat(missing).isSubsetOf(WITHOUT_EFFECT);
  }

  @Test
  void eachKeywordOfTheOfficialSchemaHasAnOwner() throws IOException {
    Set<String> orphans = new TreeSet<>();
    for (String keyword : keywords()) {
      Kind kind = Kind.valueOf(keyword.substring(0, keyword.indexOf(' ')));
      String name = keyword.substring(keyword.indexOf(' ') + 1);
      if (!DATA.contains(kind) && !name.equals("$ref") && !Ownership.of(kind).contains(name)) {
        orphans.add(keyword);
      }
    }
    assertThat(orphans).isEmpty();
  }

  @Test
  void noMemberDiffersWithoutAWord() {
    List<String> silent = new ArrayList<>();
    Map<String, Integer> counted = new LinkedHashMap<>();
    BEFORE
        .elements()
        .filter(element -> element.reference().isEmpty())
        .filter(EveryKeywordTest::isUsed)
        .forEach(
            element -> {
              for (Member member : element.map().members()) {
                String keyword = element.kind() + " " + member.name();
                if (isJudged(element, member)) {
                  for (JsonNode other : others(element, member.name())) {
                    counted.merge(keyword, 1, Integer::sum);
                    if (changes(other).isEmpty()) {
                      silent.add(keyword + " at " + element.pointer());
                    }
                  }
                }
              }
            });
    assertThat(silent).isEmpty();
    assertThat(counted).hasSizeGreaterThanOrEqualTo(95);
  }

  @Test
  void textsAreNoChanges() {
    BEFORE
        .elements()
        .filter(element -> element.reference().isEmpty())
        .forEach(
            element -> {
              for (Member member : element.map().members()) {
                if (Ownership.isText(element.kind(), member.name())) {
                  assertThat(changes(without(element, member.name())))
                      .as("%s %s", element.pointer(), member.name())
                      .isEmpty();
                }
              }
            });
  }

  @Test
  void aMemberThatNobodyKnowsIsABreakWhereverItStands() {
    List<String> silent = new ArrayList<>();
    BEFORE
        .elements()
        .filter(element -> element.reference().isEmpty() && isUsed(element))
        .filter(element -> element.kind() != Kind.EXAMPLE)
        .filter(element -> element.kind() != Kind.SECURITY_REQUIREMENT)
        .forEach(
            element -> {
              JsonNode after = TREE.deepCopy();
              ((ObjectNode) at(after, element)).put("x-brand-new", true);
              if (changes(after).stream()
                  .noneMatch(change -> change.kind().impact() == Impact.BREAKING)) {
                silent.add(element.kind() + " " + element.pointer());
              }
            });
    assertThat(silent).isEmpty();
  }

  private static boolean isJudged(Element element, Member member) {
    String keyword = element.kind() + " " + member.name();
    boolean off =
        member.value() instanceof io.github.partnerapi.spec.tools.yaml.ScalarNode scalar
            && scalar.text().equals("false");
    return !Ownership.isText(element.kind(), member.name())
        && !DATA.contains(element.kind())
        && !WITHOUT_EFFECT.contains(keyword)
        && !(off && member.name().matches("deprecated|required"))
        && !(element.kind() == Kind.COMPONENTS && member.name().equals("callbacks"))
        && !member.name().equals("examples");
  }

  /** A component counts through those that use it, and nothing refers to a shared callback here. */
  private static boolean isUsed(Element element) {
    String place = element.pointer().toString();
    return !place.startsWith("/components/callbacks");
  }

  /** Returns the document without a member, and with another value in it. */
  private static List<JsonNode> others(Element element, String name) {
    List<JsonNode> others = new ArrayList<>();
    boolean said =
        (element.kind() == Kind.PARAMETER && name.equals("style"))
            || (element.kind() == Kind.ENCODING && name.equals("explode"));
    if (!said) {
      others.add(without(element, name));
    }
    JsonNode value = at(TREE, element).get(name);
    for (JsonNode another : another(element, value, name)) {
      JsonNode after = TREE.deepCopy();
      ((ObjectNode) at(after, element)).set(name, another);
      others.add(after);
    }
    return others;
  }

  private static List<JsonNode> another(Element element, JsonNode value, String name) {
    ObjectMapper mapper = new ObjectMapper();
    if (value.isBoolean()) {
      return List.of(BooleanNode.valueOf(!value.booleanValue()));
    }
    if (value.isNumber()) {
      return List.of(mapper.getNodeFactory().numberNode(value.intValue() + 1));
    }
    if (value.isTextual()) {
      String text = value.textValue();
      return name.equals("period")
          ? List.of(mapper.getNodeFactory().textNode("PT31S"))
          : List.of(
              mapper
                  .getNodeFactory()
                  .textNode(text.startsWith("#") ? "#/components/schemas/Cat" : text + "x"));
    }
    List<JsonNode> others = new ArrayList<>();
    if (value instanceof ArrayNode array && !array.isEmpty()) {
      ArrayNode shorter = array.deepCopy();
      shorter.remove(0);
      others.add(shorter);
    }
    boolean further =
        element.children().stream()
            .anyMatch(child -> child.pointer().equals(element.pointer().child(name)));
    if (value instanceof ObjectNode object && !further) {
      // What is in further objects has its own turn.
      for (Map.Entry<String, JsonNode> each : object.properties()) {
        ObjectNode shorter = object.deepCopy();
        shorter.remove(each.getKey());
        others.add(shorter);
        if (name.matches("x-.*|xml")) {
          for (JsonNode below : another(element, each.getValue(), each.getKey())) {
            ObjectNode changed = object.deepCopy();
            changed.set(each.getKey(), below);
            others.add(changed);
          }
        }
      }
    }
    return others;
  }

  private static JsonNode without(Element element, String name) {
    JsonNode after = TREE.deepCopy();
    ((ObjectNode) at(after, element)).remove(name);
    return after;
  }

  private static JsonNode at(JsonNode tree, Element element) {
    return tree.at(JsonPointer.compile(element.pointer().toString()));
  }

  private static List<Change> changes(JsonNode after) {
    return Gate.changes(BEFORE, Pair.bundle(after.toString()));
  }

  private static Set<String> keywords() throws IOException {
    JsonNode schema =
        new ObjectMapper()
            .readTree(
                EveryKeywordTest.class
                    .getClassLoader()
                    .getResourceAsStream("openapi/3.0/schema/2024-10-18"));
    Set<String> keywords = names("DOCUMENT", schema);
    OBJECTS.forEach(
        (name, kind) -> keywords.addAll(names(kind.name(), schema.path("definitions").path(name))));
    assertThat(keywords).hasSizeGreaterThan(120);
    return keywords;
  }

  private static Set<String> names(String kind, JsonNode definition) {
    Stream<String> methods =
        kind.equals("PATH_ITEM")
            ? Stream.of("get", "put", "post", "delete", "options", "head", "patch", "trace")
            : Stream.of();
    return Stream.concat(
            methods, definition.path("properties").properties().stream().map(Map.Entry::getKey))
        .map(name -> kind + " " + name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Bundle read() {
    try {
      String text = Files.readString(SmallDocument.resource("/gate/everything.yaml"));
      return new Bundle(
          YamlReader.read(
                  "spec/openapi.yaml",
                  text,
                  finding -> {
                    throw new AssertionError(finding);
                  })
              .orElseThrow()
              .asMap());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
