package io.github.partnerapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.internal.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Every JSON example of the vendor's page is a fixture, as it stands there or with its repairs listed. The examples are kept by the anchor of
 * their section, letter by letter, mistakes included.
 */
class DocumentedExamplesTest {
  private static final String PAGE = "text-partner-program-api";
  private static final String BALANCE = "{ \"pending\": 21.00, \"available\": 362.00 }";

  @Test
  void everyExampleOfThePageIsAFixture() throws IOException {
    assertThat(examples()).hasSize(63);
    assertThat(problems(examples(), Fixtures.bundled().all())).isEmpty();
  }

  @Test
  void anExampleWithoutAFixtureIsFound() throws IOException {
    List<Fixture> fewer = Fixtures.bundled().all().stream().filter(fixture -> !fixture.operation().equals("getStats")).toList();

    assertThat(problems(examples(), fewer)).containsExactly("get-stats: no fixture has this example");
  }

  @Test
  void aFixtureOfAnExampleThatThePageLacksIsFound() throws IOException {
    Map<String, String> fewer = examples();
    fewer.remove("get-stats");

    assertThat(problems(fewer, Fixtures.bundled().all())).containsExactly("get-stats: getStats [200] documented has an example that the page lacks");
  }

  @Test
  void aChangeThatIsNotListedIsFoundAndOneThatIsListedPasses() {
    String changed = "{ \"pending\": 21.0, \"available\": 362.00 }";

    assertThat(problems(Map.of("get-balance", BALANCE), List.of(balance(changed))))
        .containsExactly("get-balance: getBalance [200] documented differs from the page and lists no repair");
    assertThat(problems(Map.of("get-balance", BALANCE), List.of(balance(changed, "rounded")))).isEmpty();
    assertThat(problems(Map.of("get-balance", "{ \"pending\": 21.00, }"), List.of(balance(BALANCE)))).hasSize(1);
    assertThat(problems(Map.of("get-balance", BALANCE), List.of(balance("{\"available\":362.00,\"pending\":21.00}")))).isEmpty();
  }

  private static List<String> problems(Map<String, String> examples, List<Fixture> fixtures) {
    Map<String, Fixture> shown = new TreeMap<>();
    for (Fixture fixture : fixtures) {
      if (fixture.provenance() instanceof Provenance.Documentation page && fixture.response().body() instanceof Body.JsonText) {
        shown.put(page.source().substring(page.source().indexOf('#') + 1), fixture);
      }
    }
    List<String> problems = new ArrayList<>();
    examples.forEach((anchor, text) -> {
      Fixture fixture = shown.get(anchor);
      if (fixture == null) {
        problems.add(anchor + ": no fixture has this example");
      } else if (!same(text, fixture) && ((Provenance.Documentation) fixture.provenance()).repairs().isEmpty()) {
        problems.add(anchor + ": " + fixture + " differs from the page and lists no repair");
      }
    });
    shown.forEach((anchor, fixture) -> {
      if (!examples.containsKey(anchor)) {
        problems.add(anchor + ": " + fixture + " has an example that the page lacks");
      }
    });
    return problems;
  }

  private static boolean same(String text, Fixture fixture) {
    try {
      return literal(tree(text)).equals(literal(((Body.JsonText) fixture.response().body()).tree()));
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** The value with its members sorted and its numbers as they are written: as nodes, 21.00 and 21.0 are equal. */
  private static String literal(JsonNode node) {
    if (node.isObject()) {
      return node.properties().stream().map(member -> member.getKey() + ":" + literal(member.getValue())).sorted().toList().toString();
    }
    return node.isArray() ? node.valueStream().map(DocumentedExamplesTest::literal).toList().toString() : node.toString();
  }

  private static Fixture balance(String body, String... repairs) {
    Fixture documented = Fixtures.bundled().find("getBalance", "documented");
    Fixture changed = documented.like("documented").json(body).build();
    return new Fixture(
        changed.operation(),
        changed.status(),
        changed.name(),
        changed.title(),
        new Provenance.Documentation(PAGE + "#get-balance", List.of(repairs)),
        changed.call(),
        changed.request(),
        changed.response(),
        changed.expect(),
        changed.deviations());
  }

  private static Map<String, String> examples() throws IOException {
    try (InputStream in = Objects.requireNonNull(DocumentedExamplesTest.class.getResourceAsStream("/documentation/" + PAGE + ".json"))) {
      Map<String, String> examples = new TreeMap<>();
      Json.read(in.readAllBytes()).properties().forEach(example -> examples.put(example.getKey(), example.getValue().textValue()));
      return examples;
    }
  }

  private static JsonNode tree(String text) throws JsonProcessingException {
    return Json.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
