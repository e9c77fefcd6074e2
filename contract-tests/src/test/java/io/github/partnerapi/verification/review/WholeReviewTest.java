package io.github.partnerapi.verification.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeReviewTest {
  private static final String CORE = "io.github.partnerapi.core";
  private static final SourceBreaks NONE = new SourceBreaks(Set.of(), Set.of());
  private static final SourceBreaks ELSEWHERE =
      new SourceBreaks(Set.of("AccountApi.getProfile"), Set.of("Balance"));

  @Test
  void whatIsGoneAndWhatIsNewIsShownAsADifference() {
    SignatureChange change =
        SignatureChange.between(
            signatures("A: one()", "A: two()"), signatures("A: two()", "A: three()"));

    assertThat(change.markdown())
        .isEqualTo("### " + CORE + "\n\n```diff\n- A: one()\n+ A: three()\n```\n");
    assertThat(SignatureChange.between(signatures(), signatures()).markdown())
        .isEqualTo("No public signature changes.\n");
  }

  @Test
  void aRenamedSetterIsReportedAndRefused() {
    SortedSet<Signature> released = PublicSignatures.of(PublishedModule.all());
    SortedSet<Signature> present =
        released.stream()
            .map(
                each ->
                    new Signature(
                        each.module(),
                        each.type(),
                        each.text().replace("B deadline(", "B within(")))
            .collect(Collectors.toCollection(TreeSet::new));
    SignatureChange change = SignatureChange.between(released, present);

    assertThat(change.markdown())
        .contains("- config.ClientBuilder: public final B deadline(")
        .contains("+ config.ClientBuilder: public final B within(");
    assertRefused(change, NONE, "config.ClientBuilder: public final B deadline(");
  }

  @Test
  void aBreakOfTheDocumentDoesNotExplainWhatIsGoneElsewhere() {
    for (String gone :
        List.of(
            "Headers: public String first(String)",
            "api.TextClient: public api.AccountApi account()",
            "config.ClientBuilder: public final B deadline(java.time.Duration)",
            "api.AccountApi: public abstract model.Summary getProfileSummary()",
            "api.AccountApi$GetProfilesRequest: public String name()",
            "api.AffiliateApi: public abstract void getProfile()",
            "model.BalanceSheet: public String currency()",
            "model.Lead: public String name()")) {
      assertRefused(loss(gone), ELSEWHERE, gone);
    }
  }

  @Test
  void aBreakOfTheDocumentExplainsWhatItsOwnClassesLose() {
    for (String gone :
        List.of(
            "api.AccountApi: public abstract model.Profile getProfile()",
            "api.AccountApi: public default Pages<model.Profile, String> getProfilePages()",
            "api.AccountApi$GetProfileRequest$Builder: public String name()",
            "api.AccountApi: public abstract interface",
            "api.AccountOperations: public static final call.Operation<model.Profile> GET_PROFILE",
            "model.Balance: public String currency()",
            "model.Balance$Builder: public model.Balance$Builder currency(String)",
            "model.Balance: public final class")) {
      assertThatCode(() -> WholeReview.refuseUnexplained(loss(gone), ELSEWHERE))
          .as(gone)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void anOverloadThatIsNewPasses() {
    SignatureChange gain =
        SignatureChange.between(
            signatures("Headers: public String first(String)"),
            signatures(
                "Headers: public String first(String)",
                "Headers: public String first(String, String)"));

    assertThatCode(() -> WholeReview.refuseUnexplained(gain, NONE)).doesNotThrowAnyException();
  }

  @Test
  void whatTheDocumentsReviewHandsOverIsRead(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("source-breaks.json"),
            "{\"operations\": [\"AccountApi.getProfile\"], \"schemas\": [\"Balance\"]}");

    assertThat(SourceBreaks.read(file)).isEqualTo(ELSEWHERE);
  }

  @Test
  void coverageIsShownBeforeAfterAndAsADifference() throws IOException {
    ObjectMapper mapper = new ObjectMapper();

    assertThat(
            CoverageTable.of(
                mapper.readTree("{\"statuses\": 990}"),
                mapper.readTree(
                    "{\"dimensions\": {\"statuses\": {\"covered\": 2, \"total\": 2, \"permille\":"
                        + " 1000}}}")))
        .endsWith("| statuses | 99.0 % | 100.0 % | +1.0 % | 2 of 2 |\n");
  }

  private static void assertRefused(SignatureChange change, SourceBreaks breaks, String gone) {
    assertThatThrownBy(() -> WholeReview.refuseUnexplained(change, breaks))
        .hasMessageStartingWith("1 public signatures are gone")
        .hasMessageContaining(gone)
        .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
  }

  private static SignatureChange loss(String signature) {
    return SignatureChange.between(signatures(signature), signatures());
  }

  private static SortedSet<Signature> signatures(String... lines) {
    return Stream.of(lines)
        .map(line -> line.split(": ", 2))
        .map(parts -> new Signature(CORE, "io.github.partnerapi." + parts[0], parts[1]))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
