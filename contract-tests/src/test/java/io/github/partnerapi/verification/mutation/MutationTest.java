package io.github.partnerapi.verification.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.verification.promise.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The test of the tests: a mechanical change of a fixture or of the document must not go unnoticed.
 */
class MutationTest {
  private static final Path STANDIN =
      Path.of("..", "contract-kit", "src", "test", "resources", "standin");

  @Test
  void everyMutantIsKilledOrBorneAsTheClientHasTo() throws IOException {
    List<MutationRun.Result> results = MutationRun.results();
    Reports.write("mutation.md", report(results));

    assertThat(results).hasSizeGreaterThan(13_000);
    assertThat(survivors(results)).isEmpty();
  }

  @Test
  void aClientThatNeitherReadsItsArgumentsNorTheResponseLetsMutantsSurvive() throws IOException {
    ApiDocument document = ApiDocument.parse(Files.readString(STANDIN.resolve("openapi.yaml")));
    Fixtures fixtures = Fixtures.in(STANDIN.resolve("fixtures"), document);
    List<MutationRun.Result> results =
        MutationRun.of(
            document,
            List.of(fixtures.find("createApiToken", "201-documented")),
            fixtures.all(),
            List.of(CarelessClient.KIND));

    assertThat(survivors(results))
        .contains(
            "createApiToken: member dropped at response 201 /label of documented (careless): the client does not bear it: "
                + "[/response/body/json/label: expected nothing, was \"My first\"]",
            "createApiToken: argument changed at call /label of documented (careless): the request stayed the same",
            "createApiToken: body truncated at response 201 body of documented (careless): the client returned a value");
  }

  private static List<String> survivors(List<MutationRun.Result> results) {
    return results.stream()
        .filter(result -> result.fate() == MutationRun.Fate.SURVIVED)
        .map(MutationTest::line)
        .sorted()
        .toList();
  }

  private static String report(List<MutationRun.Result> results) {
    StringBuilder text =
        new StringBuilder(
            "# Mutation\n\nA mutant is killed when some verdict fails, and tolerated when the client has to bear it and does.\n");
    table("kind", results, result -> result.mutant().kind(), text);
    table("operation", results, result -> result.mutant().operation(), text);
    text.append(
        "\n## Borne by regenerated clients\n\nEach of these documents is contradicted by a fixture all the same.\n\n");
    results.stream()
        .filter(result -> result.fate() == MutationRun.Fate.TOLERATED && !result.detail().isEmpty())
        .map(result -> "- " + result.mutant().kind() + ": " + result.detail() + "\n")
        .distinct()
        .sorted()
        .forEach(text::append);
    text.append("\n## Survivors\n\n");
    survivors(results).forEach(line -> text.append("- ").append(line).append('\n'));
    return text.toString();
  }

  private static void table(
      String title,
      List<MutationRun.Result> results,
      Function<MutationRun.Result, String> key,
      StringBuilder text) {
    text.append("\n| ")
        .append(title)
        .append(
            " | mutants | killed | tolerated | survived | rate |\n|---|---:|---:|---:|---:|---:|\n");
    Map<String, List<MutationRun.Result>> groups =
        results.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    groups.forEach((name, group) -> row(name, group, text));
    row("all", results, text);
  }

  private static void row(String name, List<MutationRun.Result> group, StringBuilder text) {
    long killed = count(group, MutationRun.Fate.KILLED);
    long tolerated = count(group, MutationRun.Fate.TOLERATED);
    long survived = count(group, MutationRun.Fate.SURVIVED);
    long rate = (killed + tolerated) * 1000 / group.size();
    text.append("| ")
        .append(name)
        .append(" | ")
        .append(group.size())
        .append(" | ")
        .append(killed)
        .append(" | ")
        .append(tolerated);
    text.append(" | ")
        .append(survived)
        .append(" | ")
        .append(rate / 10)
        .append('.')
        .append(rate % 10)
        .append(" % |\n");
  }

  private static long count(List<MutationRun.Result> group, MutationRun.Fate fate) {
    return group.stream().filter(result -> result.fate() == fate).count();
  }

  private static String line(MutationRun.Result result) {
    return result.mutant() + ": " + result.detail();
  }
}
