package io.github.partnerapi.spec.tools.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.spec.tools.DocumentReview;
import io.github.partnerapi.spec.tools.RuleIds;
import io.github.partnerapi.spec.tools.document.SmallDocument;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.lint.Linter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {
  private static final Path PAGES = Path.of("..", "rules");

  @TempDir Path temporary;

  static Stream<Planted> all() {
    return Stream.of(
            ReadingCorpus.files(),
            ReadingCorpus.references(),
            ValidationCorpus.validators(),
            RegisterCorpus.register(),
            ClaimCorpus.claims(),
            ExampleCorpus.examples(),
            SchemaCorpus.shapes(),
            SchemaCorpus.values(),
            OperationCorpus.operations(),
            MethodNameCorpus.names(),
            ParameterCorpus.parameters(),
            PathCorpus.paths(),
            ResponseCorpus.responses(),
            HomeCorpus.homes(),
            HouseCorpus.components(),
            HouseCorpus.names(),
            ExtensionCorpus.extensions(),
            PointingCorpus.pointers(),
            SuppressionCorpus.suppressions(),
            JavaNameCorpus.members(),
            JavaNameCorpus.harmless(),
            JavaNameCorpus.others())
        .flatMap(each -> each);
  }

  static Stream<Planted> defects() {
    return all().filter(Planted::isDefect);
  }

  static Stream<Planted> nearMisses() {
    return all().filter(Predicate.not(Planted::isDefect));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("defects")
  void theRuleThatShouldCatchItDoesSoAtTheRightLine(Planted planted) {
    SmallDocument document = planted.edit().apply(SmallDocument.in(temporary));
    int line = planted.text().isEmpty() ? 1 : document.line(planted.file(), planted.text());
    assertThat(findings(document))
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(planted.rule());
              assertThat(finding.at().file()).isEqualTo("spec/" + planted.file());
              assertThat(finding.at().line()).isEqualTo(line);
            });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nearMisses")
  void nothingIsSaidAboutANearMiss(Planted planted) {
    assertThat(findings(planted.edit().apply(SmallDocument.in(temporary)))).isEmpty();
  }

  @Test
  void theUnchangedDocumentIsClean() {
    assertThat(findings(SmallDocument.in(temporary))).isEmpty();
  }

  @Test
  void aSuppressionHoldsOnItsLastDayAndNoLonger() {
    SmallDocument document =
        SmallDocument.in(temporary)
            .replace(
                "components/schemas/Balance.yaml",
                "  history:",
                "  the history: # lint-ignore property-name until 2026-01-31: Not ours.");

    assertThat(DocumentReview.of(document.folder(), LocalDate.parse("2026-01-31")).findings())
        .isEmpty();
    assertThat(DocumentReview.of(document.folder(), LocalDate.parse("2026-02-01")).findings())
        .extracting(Finding::rule)
        .containsExactly("property-name", "suppression");
  }

  @Test
  void eachRuleHasADefectAndANearMiss() {
    assertThat(rules(defects())).isEqualTo(RuleIds.all());
    assertThat(rules(nearMisses())).isEqualTo(RuleIds.all());
    assertThat(RuleIds.all()).containsAll(Linter.ids());
  }

  @Test
  void eachRuleHasAPageWithAReasonABadAndAGoodExample() throws IOException {
    Set<String> pages = new TreeSet<>();
    try (Stream<Path> files = java.nio.file.Files.list(PAGES)) {
      for (Path page : files.filter(file -> !file.endsWith("README.md")).toList()) {
        String id = page.getFileName().toString().replace(".md", "");
        assertThat(java.nio.file.Files.readString(page))
            .startsWith("# " + id + "\n")
            .contains("\nBad:\n")
            .contains("\nGood:\n");
        pages.add(id);
      }
    }
    Set<String> ids = new TreeSet<>(RuleIds.all());
    ids.addAll(RuleIds.ofTheGate());
    assertThat(pages).isEqualTo(ids);
  }

  @Test
  void thereAreEnoughDefects() {
    assertThat(defects().count()).isGreaterThanOrEqualTo(60);
    assertThat(all().map(Planted::toString)).doesNotHaveDuplicates();
  }

  private static List<Finding> findings(SmallDocument document) {
    return DocumentReview.of(document.folder()).findings();
  }

  private static Set<String> rules(Stream<Planted> planted) {
    return planted.map(Planted::rule).collect(Collectors.toCollection(TreeSet::new));
  }
}
