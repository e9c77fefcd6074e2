package io.github.partnerapi.spec.tools.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.gate.Axis;
import io.github.partnerapi.spec.tools.gate.Impact;
import io.github.partnerapi.spec.tools.review.Review;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CasesTest {
  @TempDir Path temporary;

  static Stream<Case> verdicts() {
    return Case.all("gate.yaml");
  }

  static Stream<Case> findings() {
    return Case.all("findings.yaml");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verdicts")
  void aChangeBreaksThoseThatItBreaksAndNobodyElse(Case each) {
    Review review = review(each);
    String verdict =
        Stream.of(Axis.values())
            .map(axis -> breaks(review, axis) ? "B" : "-")
            .collect(Collectors.joining());
    assertThat(verdict).as("%s", review.changes()).isEqualTo(each.expected());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("findings")
  void aMistakeIsOneLineWithItsPlace(Case each) {
    List<Finding> found =
        review(each).reasons().stream()
            .filter(finding -> !finding.rule().equals("version"))
            .toList();
    List<String> places =
        found.stream()
            .map(
                finding ->
                    finding.rule()
                        + " "
                        + finding.at().file().substring("spec/".length())
                        + ":"
                        + finding.at().line())
            .toList();
    assertThat(places).contains(each.expected());
    assertThat(found).allMatch(finding -> finding.toString().lines().count() == 1);
    if (each.isOnly()) {
      assertThat(places).hasSize(1);
    }
  }

  @Test
  void theUnchangedDocumentIsClean() {
    assertThat(Review.of(Case.document(temporary).folder(), Optional.empty()).reasons()).isEmpty();
  }

  private Review review(Case each) {
    return Review.of(each.in(temporary).folder(), Optional.empty());
  }

  private static boolean breaks(Review review, Axis axis) {
    return review.changes().stream()
        .anyMatch(
            judged -> judged.change().kind().axis() == axis && judged.impact() == Impact.BREAKING);
  }
}
