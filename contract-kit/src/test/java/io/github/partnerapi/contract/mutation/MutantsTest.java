package io.github.partnerapi.contract.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.internal.text.ExactJson;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutantsTest {
  private static final Fixtures FIXTURES = Fixtures.bundled();
  private final Mutants mutants = new Mutants(FIXTURES, Duration.ofMillis(5));

  private static AnswerLog answered(String operation, String name) {
    AnswerLog log = new AnswerLog();
    log.filter(operation, "/1", FIXTURES.find(operation, name).response());
    return log;
  }

  @ParameterizedTest
  @CsvSource({
    "getBalance, money-changed, /available, 362.01",
    "getBalance, money-changed, /total, 420.01",
    "requestWithdrawal, new-value, /status, unheard_of",
    "requestWithdrawal, member-null, /status, null",
    "requestWithdrawal, member-retyped, /status, 7",
    "requestWithdrawal, member-retyped, /amount, seven",
  })
  void aMemberIsChangedAndNothingElse(
      String operation, String behaviour, String pointer, String value) throws Exception {
    FixtureResponse normal = FIXTURES.find(operation, "documented").response();
    Mutant mutant =
        Objects.requireNonNull(
            mutants
                .of(answered(operation, "documented"))
                .get(operation + " " + behaviour + " " + pointer));

    JsonNode changed =
        ExactJson.read(
            new MutantFilter(mutant, FIXTURES, Duration.ZERO)
                .filter(operation, "/1", normal)
                .response()
                .body()
                .bytes());
    assertThat(changed.at(JsonPointer.compile(pointer)).asText()).isEqualTo(value);
    JsonNode restored = changed.deepCopy();
    JsonNode before = ((Body.JsonText) normal.body()).tree();
    ((com.fasterxml.jackson.databind.node.ObjectNode) restored)
        .set(pointer.substring(1), before.at(JsonPointer.compile(pointer)));
    assertThat(restored).isEqualTo(before);
  }

  @Test
  void aSetHasNewValuesAndOtherTextHasNone() {
    Map<String, Mutant> all = mutants.of(answered("requestWithdrawal", "documented"));

    assertThat(all)
        .containsKey("requestWithdrawal new-value /status")
        .doesNotContainKey("requestWithdrawal new-value /paypal")
        .doesNotContainKey("requestWithdrawal money-changed /withdrawal_id");
    assertThat(all.get("requestWithdrawal new-value /status"))
        .hasToString("requestWithdrawal: a withdrawal whose status is a new value");
  }

  @Test
  void documentedRefusalsAndA500AreOtherStatuses() {
    assertThat(mutants.of(answered("requestWithdrawal", "documented")).keySet())
        .contains(
            "requestWithdrawal other-status 403",
            "requestWithdrawal other-status 409",
            "requestWithdrawal other-status 500")
        .doesNotContain("requestWithdrawal other-status 401");
    assertThat(mutants.of(answered("requestWithdrawal", "below-minimum")).keySet())
        .doesNotContain("requestWithdrawal other-status 403");
  }

  @Test
  void aPageIsRepeatedWhereTestsAskForTwo() {
    FixtureResponse one = page("[{\"name\":\"a\"}]");
    FixtureResponse two = page("[{\"name\":\"b\"}]");
    AnswerLog log = new AnswerLog();
    log.filter("searchCampaigns", "/c?page=1", one);
    assertThat(mutants.of(log)).doesNotContainKey("searchCampaigns page-repeated");
    log.filter("searchCampaigns", "/c?page=2", two);
    Mutant mutant = Objects.requireNonNull(mutants.of(log).get("searchCampaigns page-repeated"));
    MutantFilter filter = new MutantFilter(mutant, FIXTURES, Duration.ZERO);

    assertThat(filter.filter("searchCampaigns", "/c?page=1", one).response()).isEqualTo(one);
    assertThat(filter.isApplied()).isFalse();
    assertThat(filter.filter("searchCampaigns", "/c?page=2", two).response()).isEqualTo(one);
    assertThat(filter.isApplied()).isTrue();
  }

  private static FixtureResponse page(String results) {
    return new FixtureResponse(
        200,
        Map.of("Content-Type", "application/json"),
        new Body.Text("{\"results\":" + results + "}"));
  }

  @Test
  void anAnswerOfAnotherOperationStays() {
    Mutant mutant = new Mutant("getBalance", Behaviour.TRUNCATED, "", "");
    FixtureResponse profile = FIXTURES.find("getProfile", "documented").response();

    assertThat(
            new MutantFilter(mutant, FIXTURES, Duration.ZERO)
                .filter("getProfile", "/1", profile)
                .response())
        .isEqualTo(profile);
  }

  @Test
  void theReportIsAsItsSchemaSays() throws Exception {
    Mutant mutant = mutants.of(answered("getBalance", "documented")).values().iterator().next();
    MutationReport report =
        new MutationReport(
            "MyTest",
            List.of(
                new MutantResult(mutant, Fate.NOTICED, List.of("a")),
                new MutantResult(mutant, Fate.NOT_RUN, List.of())),
            List.of("b: fails by itself"),
            false);

    assertThat(problems(report.toJson())).isEmpty();
    assertThat(problems(report.toJson().replace("\"noticed\"", "\"seen\""))).isNotEmpty();
    assertThat(MutationReport.fromJson(report.toJson())).isEqualTo(report);
  }

  private static List<String> problems(String json) throws Exception {
    try (InputStream in =
        Objects.requireNonNull(
            MutationReport.class.getResourceAsStream("mutation-report.schema.json"))) {
      String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(schema, InputFormat.JSON)
          .validate(json, InputFormat.JSON)
          .stream()
          .map(Object::toString)
          .toList();
    }
  }

  @Test
  void testsThatCallNothingAreWorthNothing() {
    assertThat(new MutationReport("MyTest", List.of(), List.of(), true).score()).isZero();
  }
}
