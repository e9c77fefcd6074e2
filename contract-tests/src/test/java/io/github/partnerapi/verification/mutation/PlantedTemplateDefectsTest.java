package io.github.partnerapi.verification.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.contract.client.ContractClient;
import io.github.partnerapi.contract.client.Exchange;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.judge.Check;
import io.github.partnerapi.contract.judge.ContractJudge;
import io.github.partnerapi.contract.judge.Verdict;
import io.github.partnerapi.verification.client.Clients;
import io.github.partnerapi.verification.regeneration.Regeneration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Changes a template, generates and compiles the clients again, plays every recorded fixture and
 * sees who is reported for what.
 */
class PlantedTemplateDefectsTest {
  @TempDir Path folder;

  /** All in one regeneration; that each is reported for nothing but itself is seen one by one. */
  @Test
  void everyDefectIsReportedWhenAllArePlanted() {
    Regeneration regeneration = Regeneration.in(folder);
    defects()
        .forEach(
            defect -> regeneration.template(defect.execution(), defect.template(), defect.edit()));

    List<Verdict> failed = failed(regeneration);

    assertThat(defects())
        .allSatisfy(defect -> assertThat(said(failed, defect)).containsAll(defect.differences()))
        .extracting(TemplateDefects.Defect::execution)
        .containsAll(Regeneration.executions());
  }

  @Tag("exhaustive")
  @ParameterizedTest(name = "{0}")
  @MethodSource("defects")
  void aDefectIsReportedByNameForTheClientsThatHaveItAndTheFixturesThatShowIt(
      TemplateDefects.Defect defect) {
    List<Verdict> failed =
        failed(
            Regeneration.in(folder).template(defect.execution(), defect.template(), defect.edit()));

    Set<String> affected =
        Fixtures.bundled().all().stream()
            .filter(defect.affected())
            .map(Fixture::id)
            .collect(Collectors.toSet());
    for (String client : List.of("feign", "native", "plain-feign")) {
      Set<String> expected = defect.clients().contains(client) ? affected : Set.of();
      assertThat(reported(failed, defect.check(), client)).as(client).isEqualTo(expected);
      assertThat(failed)
          .filteredOn(verdict -> verdict.client().equals(client))
          .allMatch(verdict -> !expected.isEmpty());
    }
    assertThat(reported(failed, Check.CLIENTS_AGREE, "feign+native+plain-feign"))
        .isEqualTo(defect.clients().size() < 3 ? affected : Set.of());
    assertThat(said(failed, defect)).isEqualTo(defect.differences());
  }

  @Tag("exhaustive")
  @Test
  void aCommentInTheTemplatesIsNotReported() {
    UnaryOperator<String> comment =
        text ->
            text.replace("package {{package}};", "// Generated once more.\npackage {{package}};");

    List<Verdict> failed =
        failed(
            Regeneration.in(folder)
                .template("client-core/models-and-interfaces", "model.mustache", comment)
                .template("client-core/models-and-interfaces", "api.mustache", comment)
                .template("client-core/operations-as-data", "api.mustache", comment)
                .template("client-feign/binding", "api.mustache", comment)
                .template("client-native/binding", "api.mustache", comment));

    assertThat(failed).isEmpty();
  }

  private static Stream<TemplateDefects.Defect> defects() {
    return TemplateDefects.all();
  }

  private static List<String> said(List<Verdict> failed, TemplateDefects.Defect defect) {
    return failed.stream()
        .filter(
            verdict -> verdict.check() == defect.check() && verdict.name().equals(defect.verdict()))
        .flatMap(verdict -> verdict.differences().stream())
        .map(String::valueOf)
        .toList();
  }

  private static Set<String> reported(List<Verdict> failed, Check check, String client) {
    return failed.stream()
        .filter(verdict -> verdict.check() == check && verdict.client().equals(client))
        .map(verdict -> verdict.fixture().id())
        .collect(Collectors.toSet());
  }

  private static List<Verdict> failed(Regeneration regeneration) {
    List<ContractClient.Factory> clients = Clients.all(regeneration.load());
    List<Verdict> verdicts = new ArrayList<>();
    try (ContractJudge judge = new ContractJudge()) {
      for (Fixture fixture : Fixtures.bundled().all()) {
        List<Exchange> exchanges =
            clients.stream().map(client -> judge.play(fixture, client)).toList();
        exchanges.forEach(exchange -> verdicts.addAll(judge.exchange(exchange)));
        verdicts.add(judge.agreement(exchanges));
      }
    }
    return verdicts.stream().filter(verdict -> !verdict.passed()).toList();
  }
}
