package io.github.partnerapi.contract.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.judge.DocumentJudge;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sandbox serves any document with the fixtures of the newest: each version at its address. */
class ServedDocumentTest {
  private static final String PROFILE =
      "{\"first_name\":\"Joe\",\"last_name\":\"Doe\",\"contact_name\":\"Jane Doe\","
          + "\"contact_email\":\"jane@email.com\"}";

  private final HttpClient http = HttpClient.newHttpClient();

  static List<String> releases() {
    return ApiDocument.releases();
  }

  @ParameterizedTest
  @MethodSource("releases")
  void everyOperationOfEachReleaseIsAnsweredAsThatReleaseSays(String version) {
    ApiDocument document = ApiDocument.released(version);
    Fixtures served = ServedFixtures.of(Fixtures.bundled(), document);

    DocumentJudge judge = new DocumentJudge(document);
    assertThat(document.operations())
        .allSatisfy(
            operation ->
                assertThat(served.of(operation.id()))
                    .as(operation.id())
                    .anyMatch(fixture -> fixture.expect() == null)
                    .filteredOn(fixture -> fixture.deviations().isEmpty())
                    .allMatch(fixture -> judge.response(fixture).isEmpty())
                    .allMatch(fixture -> fixture.request().method().equals(operation.method())));
  }

  @ParameterizedTest
  @CsvSource({
    "1.0.0, PUT, /v2/partners, 204",
    "1.0.0, PUT, /v2/partners/profile, 404",
    "2.0.0, PUT, /v2/partners, 405",
    "2.0.0, PUT, /v2/partners/profile, 204"
  })
  void anOperationIsWhereTheServedVersionHasIt(
      String version, String method, String target, int status) throws Exception {
    try (Sandbox sandbox = serving(version)) {
      assertThat(send(sandbox, method, target, PROFILE).statusCode()).isEqualTo(status);
      assertThat(sandbox.received("updateProfile")).hasSize(status == 204 ? 1 : 0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1.0.0, /v2/partners/solutions/licenses?product=livechat, 201",
    "2.0.0, /v2/partners/solutions/licenses?product=livechat, 405",
    "1.0.0, /v2/partners/solutions/organizations/1/licenses?product=livechat, 404",
    "2.0.0, /v2/partners/solutions/organizations/1/licenses?product=livechat, 400"
  })
  void aRequestIsJudgedByTheServedVersion(String version, String target, int status)
      throws Exception {
    String license = "{\"client_name\":\"Joe Doe\",\"client_email\":\"joe@example.com\"}";
    try (Sandbox sandbox = serving(version)) {
      HttpResponse<String> response = send(sandbox, "POST", target, license);
      assertThat(response.statusCode()).isEqualTo(status);
      if (status == 400) {
        assertThat(response.headers().firstValue(Sandbox.REFUSAL_HEADER))
            .hasValueSatisfying(reason -> assertThat(reason).contains("payment_origin"));
      }
    }
  }

  /** A fixture that another version does not describe gives way to that version's own example. */
  @Test
  void anAnswerThatTheServedVersionLacksIsItsOwnExample() throws Exception {
    try (Sandbox sandbox = serving("1.0.0")) {
      assertThat(send(sandbox, "GET", "/v2/partners/experts/profile", "").body())
          .contains("\"hour_rate\":\"50\"");
    }
    try (Sandbox sandbox = serving("2.0.0")) {
      assertThat(send(sandbox, "GET", "/v2/partners/experts/profile", "").body())
          .contains("\"hour_rate\":50");
    }
  }

  @Test
  void theNewestIsServedUnlessAnotherIsNamed() {
    try (Sandbox sandbox = Sandbox.start()) {
      assertThat(sandbox.fixtures().document()).isSameAs(ApiDocument.bundled());
    }
    assertThat(ServedFixtures.of(Fixtures.bundled(), ApiDocument.bundled()))
        .isSameAs(Fixtures.bundled());
  }

  @Test
  void aWorkingCopyIsServedWithWhatItAddsMovesAndTakesAway() throws Exception {
    ObjectNode tree = ApiDocument.bundled().tree().deepCopy();
    ObjectNode paths = (ObjectNode) tree.get("paths");
    JsonNode coupons = paths.remove("/v2/partners/coupons");
    paths.set("/v3/coupons", coupons);
    paths.remove("/v2/partners/stats");
    ObjectNode added = paths.putObject("/v3/vouchers").putObject("get");
    added.put("operationId", "getVouchers");
    added.putObject("responses").putObject("200").put("description", "The vouchers.");
    ApiDocument copy = new ApiDocument(tree);

    try (Sandbox sandbox = Sandbox.builder().document(copy).start()) {
      assertThat(send(sandbox, "GET", "/v3/coupons", "").body()).contains("$25 discount");
      assertThat(send(sandbox, "GET", "/v2/partners/stats", "").statusCode()).isEqualTo(404);
      assertThat(send(sandbox, "GET", "/v3/vouchers", "").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anUnknownReleaseIsRefusedWithThoseThereAre() {
    assertThatThrownBy(() -> ApiDocument.released("9.9.9"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no release 9.9.9 of the document. Choose one of "
                + String.join(", ", ApiDocument.releases()));
  }

  /** What is moved is moved by its id: its other cases go with it. */
  @Test
  void theCasesOfAMovedOperationMoveWithIt() {
    DocumentedOperation moved = ApiDocument.released("1.0.0").operation("updateProfile");
    Fixtures served = ServedFixtures.of(Fixtures.bundled(), ApiDocument.released("1.0.0"));

    assertThat(served.of("updateProfile")).extracting(Fixture::status).contains(204, 400, 401);
    assertThat(served.of("updateProfile"))
        .allMatch(fixture -> fixture.request().target().equals(moved.path()));
  }

  private static Sandbox serving(String version) {
    return Sandbox.builder().document(ApiDocument.released(version)).start();
  }

  private HttpResponse<String> send(Sandbox sandbox, String method, String target, String body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + target))
            .header("Authorization", "Bearer sandbox-token")
            .header("Accept", "application/json");
    if (body.isEmpty()) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "application/json")
          .method(method, HttpRequest.BodyPublishers.ofString(body));
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
