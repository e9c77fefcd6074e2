package io.github.partnerapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.contract.internal.document.ApiDocument;
import io.github.partnerapi.contract.internal.document.DocumentedOperation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every documented operation and status is shown by a fixture, and no fixture shows anything else. */
class FixtureCompletenessTest {
  @Test
  void everyDocumentedStatusOfEveryOperationHasAFixture() {
    assertThat(missing(ApiDocument.bundled(), Fixtures.bundled())).isEmpty();
  }

  @Test
  void noFixtureShowsAnUndocumentedStatus() {
    assertThat(undocumented(ApiDocument.bundled(), Fixtures.bundled())).isEmpty();
  }

  @Test
  void aStatusWithoutAFixtureIsMissed() {
    assertThat(missing(Standin.document(), Standin.fixtures())).containsExactly("createApiToken 401");
  }

  @Test
  void aFixtureOfAnUndocumentedStatusIsFound() {
    ApiDocument narrower = ApiDocument.parse(Standin.document().tree().toString().replace("\"403\":", "\"404\":"));

    assertThat(undocumented(narrower, Standin.fixtures())).containsExactly("requestWithdrawal [403] below-minimum");
  }

  private static List<String> missing(ApiDocument document, Fixtures fixtures) {
    List<String> missing = new ArrayList<>();
    for (DocumentedOperation operation : document.operations()) {
      for (String status : operation.responses().keySet()) {
        if (fixtures.of(operation.id()).stream().noneMatch(fixture -> shows(fixture, status))) {
          missing.add(operation.id() + " " + status);
        }
      }
    }
    return missing;
  }

  private static List<String> undocumented(ApiDocument document, Fixtures fixtures) {
    return fixtures.all().stream()
        .filter(fixture -> document.operation(fixture.operation()).responses().keySet().stream().noneMatch(status -> shows(fixture, status)))
        .map(Fixture::id)
        .toList();
  }

  private static boolean shows(Fixture fixture, String status) {
    return status.equals(Integer.toString(fixture.status())) || status.equals(fixture.status() / 100 + "XX");
  }
}
