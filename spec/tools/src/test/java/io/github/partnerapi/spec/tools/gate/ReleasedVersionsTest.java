package io.github.partnerapi.spec.tools.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.SmallDocument;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.validation.OfficialSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What has been released of this document passes its own gate, version by version. */
class ReleasedVersionsTest {
  private static final Path SPEC = Path.of("..").toAbsolutePath().normalize();
  private static final Version FIRST_WITH_BUNDLES = Version.parse("1.0.0").orElseThrow();

  static List<Arguments> pairs() {
    List<Version> versions = Releases.versions(SPEC);
    List<Arguments> pairs = new ArrayList<>();
    for (int i = 1; i < versions.size(); i++) {
      pairs.add(Arguments.of(versions.get(i - 1), versions.get(i)));
    }
    return pairs;
  }

  static List<Version> versions() {
    return Releases.versions(SPEC);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void eachVersionSaysEnoughAboutWhatChangedBeforeIt(Version before, Version after)
      throws IOException {
    List<Change> changes = Gate.changes(bundle(before), bundle(after));

    assertThat(changes)
        .isNotEmpty()
        .noneMatch(change -> change.kind() == ChangeKind.NOT_UNDERSTOOD);
    Impact impact =
        changes.stream()
            .map(change -> change.kind().impact())
            .reduce(Impact.NONE, (one, two) -> one.compareTo(two) >= 0 ? one : two);
    assertThat(after).isGreaterThanOrEqualTo(before.next(impact));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void eachReleaseIsWholeAndAsItWas(Version version) throws IOException {
    Bundle bundle = bundle(version);
    assertThat(bundle.root().map("info").text("version")).contains(version.toString());
    assertThat(OfficialSchema.findings(bundle)).extracting(Finding::toString).isEmpty();
    assertThat(Releases.of(SPEC, version).resolve("discrepancies.yaml")).exists();
    if (version.compareTo(FIRST_WITH_BUNDLES) >= 0) {
      for (String name : List.of("openapi", "text", "dialog360", "recurly")) {
        assertThat(Releases.of(SPEC, version).resolve(name + ".yaml")).exists();
        assertThat(Releases.of(SPEC, version).resolve(name + ".json")).exists();
      }
      assertThat(SPEC.resolve("examples/" + version + ".md")).exists();
    }
  }

  /** The vendor's page of 2026 against that of 2024, one line for each change. */
  @Test
  void thePageOf2026IsJudgedAsTheListSays() throws IOException {
    List<String> lines =
        Gate.changes(bundle("1.0.0"), bundle("2.0.0")).stream()
            .filter(change -> change.kind().axis() != Axis.JAVA)
            .map(ReleasedVersionsTest::line)
            .sorted()
            .toList();

    assertThat(String.join("\n", lines) + "\n")
        .isEqualTo(Files.readString(SmallDocument.resource("/released/1.0.0-2.0.0.txt")));
  }

  /** A move is one event, and what Java has of the operation goes on. */
  @Test
  void aMovedOperationIsOneEvent() throws IOException {
    assertThat(Gate.changes(bundle("1.0.0"), bundle("2.0.0")))
        .filteredOn(change -> change.message().contains("updateProfile"))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(ChangeKind.OPERATION_MOVED);
              assertThat(change.message())
                  .isEqualTo(
                      "updateProfile moved from PUT /v2/partners to PUT /v2/partners/profile");
            });
  }

  private static String line(Change change) {
    return Stream.of(change.kind().id(), change.stable().toString(), change.subject())
        .filter(part -> !part.isEmpty())
        .reduce((one, two) -> one + " " + two)
        .orElseThrow();
  }

  private static Bundle bundle(Version version) throws IOException {
    return bundle(version.toString());
  }

  private static Bundle bundle(String version) throws IOException {
    return Pair.bundle(Files.readString(SPEC.resolve("released/" + version + "/openapi.yaml")));
  }
}
