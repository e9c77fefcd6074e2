package io.github.partnerapi.verification.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.verification.promise.ContractRun;
import io.github.partnerapi.verification.promise.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The test of the tests: a mechanical change of a fixture or of the document must not go unnoticed.
 * The ordinary build plants one mutant of each kind for each operation, the profile exhaustive all.
 */
@ResourceLock(ContractRun.LOCK)
class MutationTest {
  private static final Path STANDIN =
      Path.of("..", "contract-kit", "src", "test", "resources", "standin");

  @TempDir Path folder;

  @Test
  void theFirstMutantOfEachKindIsKilledOrBorneAsTheClientHasTo() throws IOException {
    ContractRun run = ContractRun.get();
    List<MutationRun.Result> results = MutationRun.of(run, Selection.REPRESENTATIVE, folder);
    Reports.write("mutation.md", MutationReport.of(results));

    assertThat(MutationReport.survivors(results)).isEmpty();
    assertThat(operations(results, ""))
        .isEqualTo(operations(results, "regenerated: "))
        .isEqualTo(
            run.document().operations().stream()
                .map(DocumentedOperation::id)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Tag("exhaustive")
  @Test
  void everyMutantIsKilledOrBorneAsTheClientHasTo() throws IOException {
    List<MutationRun.Result> results = MutationRun.of(ContractRun.get(), Selection.ALL, folder);
    Reports.write("all-mutants.md", MutationReport.of(results));

    assertThat(results).hasSizeGreaterThan(13_000);
    assertThat(MutationReport.survivors(results)).isEmpty();
  }

  @Test
  void everyKindOfRegeneratedMutantIsAmongTheFew() {
    ApiDocument document = ContractRun.get().document();
    List<List<Plantings.Planting>> all =
        document.operations().stream().map(operation -> Plantings.of(document, operation)).toList();

    assertThat(kinds(Selection.REPRESENTATIVE.plantings(all)))
        .isEqualTo(kinds(all))
        .hasSizeGreaterThan(15);
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
            List.of(CarelessClient.KIND),
            Selection.ALL);

    assertThat(MutationReport.survivors(results))
        .contains(
            "createApiToken: member dropped at response 201 /label of documented (careless): the client does not bear it: "
                + "[/response/body/json/label: expected nothing, was \"My first\"]",
            "createApiToken: argument changed at call /label of documented (careless): the request stayed the same",
            "createApiToken: body truncated at response 201 body of documented (careless): the client returned a value");
  }

  private static Set<String> operations(List<MutationRun.Result> results, String kind) {
    return results.stream()
        .map(MutationRun.Result::mutant)
        .filter(mutant -> mutant.kind().startsWith(kind))
        .map(Mutant::operation)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> kinds(List<List<Plantings.Planting>> operations) {
    return operations.stream()
        .flatMap(List::stream)
        .map(planting -> planting.mutant().kind())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
