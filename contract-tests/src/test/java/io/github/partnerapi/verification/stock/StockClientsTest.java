package io.github.partnerapi.verification.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uses the bundles of one server as strangers do: with the templates of the generator. */
class StockClientsTest {
  private static final String RESOURCES = "/io/github/partnerapi/spec/";
  private static final Map<String, String> SERVERS =
      Map.of(
          "text", "https://api.livechatinc.com",
          "dialog360", "https://hub.360dialog.io",
          "recurly", "https://api.recurly.com");
  private static final Map<String, Set<String>> CREDENTIALS =
      Map.of(
          "text", Set.of("textToken"),
          "dialog360", Set.of("dialog360ApiKey", "dialog360Bearer"),
          "recurly", Set.of());

  @TempDir private Path temporary;

  @ParameterizedTest
  @EnumSource(StockGenerator.class)
  void everyCallGoesToItsServerWithItsCredential(StockGenerator generator) throws IOException {
    Map<String, Set<String>> documented = operations(resource("openapi.yaml"));
    Set<String> seen = new TreeSet<>();
    for (String bundle : SERVERS.keySet()) {
      for (StockCall call : calls(generator, bundle)) {
        assertThat(seen.add(call.operation())).as(call.operation()).isTrue();
        assertThat(call.server()).as(call.operation()).isEqualTo(SERVERS.get(bundle));
        assertThat(call.credentials())
            .as(call.operation())
            .isEqualTo(documented.get(call.operation()))
            .isSubsetOf(CREDENTIALS.get(bundle));
      }
    }
    assertThat(seen).isEqualTo(documented.keySet());
  }

  @ParameterizedTest
  @EnumSource(StockGenerator.class)
  void theWholeBundleSendsWhatBelongsToOthersToText(StockGenerator generator) throws IOException {
    List<StockCall> calls = calls(generator, "openapi");
    assertThat(calls)
        .filteredOn(call -> !call.operation().contains(" /v2/partners"))
        .hasSameSizeAs(
            operations(resource("openapi.yaml")).keySet().stream()
                .filter(operation -> !operation.contains(" /v2/partners"))
                .toList())
        .isNotEmpty()
        .allMatch(call -> call.server().equals(SERVERS.get("text")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "dialog360", "recurly"})
  void aBundleIsCompleteValidAndWithoutLeftovers(String name) throws IOException {
    JsonNode bundle = resource(name + ".yaml");
    assertThat(new com.fasterxml.jackson.databind.ObjectMapper().readTree(stream(name + ".json")))
        .isEqualTo(bundle);
    assertThat(bundle.findValuesAsText("url")).contains(SERVERS.get(name));
    assertThat(bundle.get("servers")).hasSize(1);
    assertThat(bundle.at("/servers/0/url").asText()).isEqualTo(SERVERS.get(name));
    bundle.get("paths").forEach(path -> assertThat(path.has("servers")).isFalse());

    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    assertThat(new OpenAPIV3Parser().readContents(bundle.toString(), null, options).getMessages())
        .isEmpty();

    Set<String> used = new HashSet<>(bundle.findValuesAsText("$ref"));
    bundle
        .at("/components")
        .properties()
        .forEach(
            section ->
                section
                    .getValue()
                    .fieldNames()
                    .forEachRemaining(
                        component -> {
                          if (!section.getKey().equals("securitySchemes")) {
                            assertThat(used)
                                .contains("#/components/" + section.getKey() + "/" + component);
                          }
                        }));
    assertThat(names(bundle.at("/components/securitySchemes"))).isEqualTo(CREDENTIALS.get(name));
    Set<String> tags = new HashSet<>();
    bundle.get("paths").findValues("tags").forEach(list -> tags.add(list.get(0).asText()));
    assertThat(bundle.get("tags").findValuesAsText("name"))
        .containsExactlyInAnyOrderElementsOf(tags);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "dialog360", "recurly"})
  void noSetOfValuesIsClosedInAnAnswer(String name) {
    assertThat(closedInAnswers(resource(name + ".yaml"))).isEmpty();
  }

  @Test
  void theWholeBundleKeepsTheSetsForTheClientsOfThisProject() {
    assertThat(closedInAnswers(resource("openapi.yaml"))).hasSizeGreaterThan(5);
    assertThat(resource("text.yaml").at("/components/schemas/Plan/enum")).isNotEmpty();
  }

  @Test
  void noNameOfACredentialStandsInTwoBundles() {
    List<String> names = new ArrayList<>();
    SERVERS
        .keySet()
        .forEach(
            name ->
                names.addAll(names(resource(name + ".yaml").at("/components/securitySchemes"))));
    assertThat(names)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            names(resource("openapi.yaml").at("/components/securitySchemes")));
  }

  @Test
  void theWholeBundleSaysFirstWhatOtherToolsShouldTake() {
    String first =
        resource("openapi.yaml").at("/info/description").asText().split("(?<=\\.) (?=[A-Z])", 2)[0];
    assertThat(first).contains("text.yaml", "dialog360.yaml", "recurly.yaml");
  }

  private List<StockCall> calls(StockGenerator generator, String bundle) throws IOException {
    Path document = temporary.resolve(bundle + ".yaml");
    Files.write(document, stream(bundle + ".yaml").readAllBytes());
    Path client = temporary.resolve(generator + "-" + bundle);
    generator.generate(document, client);
    return generator.calls(client);
  }

  /** Returns the sets that the answers of a document reach. */
  private static List<JsonNode> closedInAnswers(JsonNode document) {
    List<JsonNode> waiting = new ArrayList<>(document.get("paths").findValues("responses"));
    Set<String> followed = new HashSet<>();
    List<JsonNode> closed = new ArrayList<>();
    while (!waiting.isEmpty()) {
      JsonNode node = waiting.remove(waiting.size() - 1);
      closed.addAll(node.findValues("enum"));
      node.findValuesAsText("$ref").stream()
          .filter(followed::add)
          .forEach(reference -> waiting.add(document.at(reference.substring(1))));
    }
    return closed;
  }

  private static Map<String, Set<String>> operations(JsonNode document) {
    Map<String, Set<String>> operations = new TreeMap<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          if (method.getValue().has("operationId")) {
                            Set<String> schemes = new TreeSet<>();
                            method
                                .getValue()
                                .get("security")
                                .forEach(requirement -> schemes.addAll(names(requirement)));
                            operations.put(
                                method.getKey().toUpperCase(java.util.Locale.ROOT)
                                    + " "
                                    + path.getKey(),
                                schemes);
                          }
                        }));
    return operations;
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode resource(String name) {
    try (InputStream stream = stream(name)) {
      return new YAMLMapper().readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream stream(String name) {
    return StockClientsTest.class.getResourceAsStream(RESOURCES + name);
  }
}
