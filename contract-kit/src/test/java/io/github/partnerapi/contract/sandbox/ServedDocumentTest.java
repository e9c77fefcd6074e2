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
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sandbox serves any document with the fixtures of the newest: each version at its address. */
class ServedDocumentTest {
  private static final String PROFILE =
      "{\"first_name\":\"Joe\",\"last_name\":\"Doe\",\"contact_name\":\"Jane Doe\","
          + "\"contact_email\":\"jane@email.com\"}";

  private static final Map<String, Sandbox> SERVING = new TreeMap<>();

  private final HttpClient http = HttpClient.newHttpClient();

  @AfterAll
  static void stop() {
    SERVING.values().forEach(Sandbox::close);
  }

  static List<String> releases() {
    return ApiDocument.releases();
  }

  @ParameterizedTest
  @MethodSource("releases")
  void everyOperationOfEachReleaseIsAnsweredAsThatReleaseSays(String version) {
    Fixtures served = serving(version).fixtures();
    ApiDocument document = served.document();

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
    Sandbox sandbox = serving(version);
    assertThat(send(sandbox, method, target, PROFILE).statusCode()).isEqualTo(status);
    assertThat(sandbox.received("updateProfile")).hasSize(status == 204 ? 1 : 0);
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
    HttpResponse<String> response = send(serving(version), "POST", target, license);
    assertThat(response.statusCode()).isEqualTo(status);
    if (status == 400) {
      assertThat(response.headers().firstValue(Sandbox.REFUSAL_HEADER))
          .hasValueSatisfying(reason -> assertThat(reason).contains("payment_origin"));
    }
  }

  /** A fixture that another version does not describe gives way to that version's own example. */
  @Test
  void anAnswerThatTheServedVersionLacksIsItsOwnExample() throws Exception {
    assertThat(send(serving("1.0.0"), "GET", "/v2/partners/experts/profile", "").body())
        .contains("\"hour_rate\":\"50\"");
    assertThat(send(serving("2.0.0"), "GET", "/v2/partners/experts/profile", "").body())
        .contains("\"hour_rate\":50");
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
    DocumentedOperation moved = serving("1.0.0").fixtures().document().operation("updateProfile");
    Fixtures served = serving("1.0.0").fixtures();

    assertThat(served.of("updateProfile")).extracting(Fixture::status).contains(204, 400, 401);
    assertThat(served.of("updateProfile"))
        .allMatch(fixture -> fixture.request().target().equals(moved.path()));
  }

  /** Starts each version once: reading and judging its fixtures takes a second. */
  private static synchronized Sandbox serving(String version) {
    Sandbox sandbox =
        SERVING.computeIfAbsent(
            version, each -> Sandbox.builder().document(ApiDocument.released(each)).start());
    sandbox.reset();
    return sandbox;
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
