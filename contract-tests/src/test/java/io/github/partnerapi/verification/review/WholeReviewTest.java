package io.github.partnerapi.verification.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.nativeclient.NativeTextClient;
import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WholeReviewTest {
  private static final SignatureChange LOSS =
      SignatureChange.between(
          "a",
          new TreeSet<>(List.of("A: one()", "A: two()")),
          new TreeSet<>(List.of("A: two()", "A: three()")));

  @Test
  void signaturesAreThoseACallerCanName() {
    SortedSet<String> signatures = PublicSignatures.of(PartnerApiException.class);

    assertThat(signatures)
        .anyMatch(each -> each.startsWith("public abstract interface api.AccountApi"))
        .anyMatch(each -> each.startsWith("model.Balance: public ") && each.contains("BigDecimal"))
        .noneMatch(each -> each.contains(".internal.") && !each.contains(": "))
        .noneMatch(
            each ->
                each.startsWith("call.")
                    || each.contains("lambda$")
                    || each.contains(": private "));
  }

  @Test
  void eachJarHasItsOwnSignatures() {
    assertThat(PublicSignatures.of(NativeTextClient.class))
        .allMatch(each -> each.contains("nativeclient."))
        .isNotEmpty();
  }

  @Test
  void whatIsGoneAndWhatIsNewIsShownAsADifference() {
    assertThat(LOSS.markdown()).isEqualTo("### a\n\n```diff\n- A: one()\n+ A: three()\n```\n");
    assertThat(SignatureChange.between("a", new TreeSet<>(), new TreeSet<>()).markdown())
        .contains("No public signature changes.");
  }

  @Test
  void aLossThatTheDocumentDoesNotExplainIsRefused() {
    assertThatThrownBy(() -> WholeReview.refuseUnexplained(List.of(LOSS), "Nothing changes."))
        .hasMessageStartingWith("1 public signatures are gone")
        .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
  }

  @Test
  void aLossThatTheDocumentExplainsAndAGainPass() {
    SignatureChange gain =
        SignatureChange.between("a", new TreeSet<>(), new TreeSet<>(List.of("A: one()")));

    assertThatCode(
            () ->
                WholeReview.refuseUnexplained(
                    List.of(LOSS), "| **breaks** | `signature-removed` |"))
        .doesNotThrowAnyException();
    assertThatCode(() -> WholeReview.refuseUnexplained(List.of(gain), "Nothing changes."))
        .doesNotThrowAnyException();
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
}
