package io.github.partnerapi.spec.tools.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.spec.tools.yaml.JsonTree;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a document allows beyond the released one, clients and recorded exchanges rightly bear: it
 * is the gate that has to name each such place.
 */
class LooseningTest {
  private static final ObjectNode RELEASED = written();

  /** Has, for each thing that is to be said of each kind, the first path with a place for it. */
  private static final ObjectNode FEW = few();

  static Stream<Loosening> kinds() {
    return Loosening.of(RELEASED);
  }

  static Stream<Loosening> kindsInFewPaths() {
    return Loosening.of(FEW);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kindsInFewPaths")
  void eachPlaceOfFewPathsIsNamedAndNoOther(Loosening loosening) {
    assertNamed(loosening, changes(FEW, loosening.document()));
  }

  @Tag("exhaustive")
  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void eachPlaceIsNamedAndNoOther(Loosening loosening) {
    assertNamed(loosening, changes(RELEASED, loosening.document()));
  }

  @Test
  void nothingThatIsSaidOfAKindIsMissingInTheFewPaths() {
    assertThat(said(kindsInFewPaths())).isEqualTo(said(kinds()));
  }

  @Test
  void theDocumentHasPlacesForAllKindsThatMatter() {
    assertThat(kinds().map(Loosening::kind))
        .contains(
            "security dropped",
            "parameter optional",
            "body optional",
            "media type added",
            "status added",
            "member optional",
            "value added",
            "values dropped",
            "type widened",
            "type dropped",
            "format dropped",
            "null allowed",
            "minimum dropped",
            "maximum dropped",
            "minLength dropped");
    assertThat(kinds().mapToInt(loosening -> loosening.expected().size()).sum())
        .isGreaterThan(3_500);
  }

  @Test
  void anUnchangedDocumentIsNoChange() {
    assertThat(changes(RELEASED, RELEASED)).isEmpty();
  }

  @Test
  void anotherTextIsNoChange() {
    ObjectNode other = RELEASED.deepCopy();
    other.findParents("description").stream()
        .filter(holder -> holder.get("description").isTextual())
        .forEach(holder -> ((ObjectNode) holder).put("description", "Other words."));

    assertThat(other).isNotEqualTo(RELEASED);
    assertThat(changes(RELEASED, other)).isEmpty();
  }

  private static Set<String> said(Stream<Loosening> kinds) {
    return kinds
        .flatMap(
            loosening ->
                loosening.expected().stream()
                    .map(change -> loosening.kind() + ": " + change.split(" ")[0]))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void assertNamed(Loosening loosening, Set<String> found) {
    assertThat(found).containsAll(loosening.expected());
    assertThat(loosening.expected()).containsAll(found);
  }

  private static Set<String> changes(ObjectNode before, ObjectNode after) {
    return DocumentComparison.changes(Pair.bundle(before.toString()), Pair.bundle(after.toString()))
        .stream()
        .filter(change -> change.kind().axis() != Axis.JAVA)
        .map(change -> change.kind().id() + " " + change.pointer())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the released document with its references written out, one place for each use. */
  private static ObjectNode written() {
    ObjectNode tree = (ObjectNode) JsonTree.of(Gate.baseline(Path.of("..")).orElseThrow().root());
    tree.set("paths", written(tree, tree.get("paths")));
    return tree;
  }

  private static ObjectNode few() {
    Map<String, String> paths = new TreeMap<>();
    Loosening.of(RELEASED)
        .forEach(
            loosening ->
                loosening
                    .expected()
                    .forEach(
                        change ->
                            paths.putIfAbsent(
                                loosening.kind() + ": " + change.split(" ")[0],
                                change.split("/")[2].replace("~1", "/").replace("~0", "~"))));
    ObjectNode few = RELEASED.deepCopy();
    ((ObjectNode) few.get("paths")).retain(paths.values());
    return few;
  }

  private static JsonNode written(ObjectNode root, JsonNode node) {
    if (node.path("$ref").isTextual()) {
      return written(root, root.at(JsonPointer.compile(node.get("$ref").textValue().substring(1))));
    }
    if (node.isObject()) {
      ObjectNode copy = root.objectNode();
      node.properties().forEach(each -> copy.set(each.getKey(), written(root, each.getValue())));
      return copy;
    }
    ArrayNode items = root.arrayNode();
    node.forEach(item -> items.add(written(root, item)));
    return node.isArray() ? items : node;
  }
}
