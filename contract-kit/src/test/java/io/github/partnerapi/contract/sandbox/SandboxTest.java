package io.github.partnerapi.contract.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.partnerapi.contract.fixture.Standin;
import io.github.partnerapi.contract.server.PortTakenException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Sandbox sandbox;

  @BeforeAll
  static void start() {
    sandbox = Sandbox.start(0, Standin.fixtures());
  }

  @AfterEach
  void forget() {
    sandbox.reset();
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @Test
  void theExactRequestGetsItsOwnResponse() throws Exception {
    assertThat(post("/v2/partners/tokens", "Bearer sandbox-token", "label=Another").body())
        .isEqualTo("{\"id\":\"2\",\"label\":\"Another\"}");
  }

  @Test
  void anyOtherRequestGetsTheDocumentedSuccess() throws Exception {
    assertThat(post("/v2/partners/tokens", "Bearer my-own", "label=Mine").body())
        .isEqualTo("{\"id\":\"1\",\"label\":\"My first\"}");
  }

  @Test
  void ofSeveralEqualRequestsTheSuccessIsAnswered() throws Exception {
    assertThat(post("/v2/partners/withdrawals", "Bearer sandbox-token", "").statusCode())
        .isEqualTo(201);
  }

  @Test
  void aChosenCaseIsAnsweredUntilReset() throws Exception {
    sandbox.answer("requestWithdrawal", "below-minimum");
    assertThat(post("/v2/partners/withdrawals", "Bearer sandbox-token", "").statusCode())
        .isEqualTo(403);

    sandbox.reset();
    assertThat(post("/v2/partners/withdrawals", "Bearer sandbox-token", "").statusCode())
        .isEqualTo(201);
  }

  @Test
  void aMissingCredentialIsRefused() throws Exception {
    assertThat(post("/v2/partners/withdrawals", "", "").statusCode()).isEqualTo(401);
    assertThat(post("/v2/partners/withdrawals", "Bearer ", "").statusCode()).isEqualTo(401);
  }

  @Test
  void aMissingCredentialIsRefusedEvenWhereNoFixtureShowsIt() throws Exception {
    HttpResponse<String> response = get("/v2/partners/solutions/licenses/count", "");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body())
        .contains("getLicenseMetrics needs the header Authorization: Bearer <secret>");
  }

  @Test
  void aRevokedCredentialIsRefused() throws Exception {
    assertThat(post("/v2/partners/withdrawals", "Bearer revoked-token", "anything").statusCode())
        .isEqualTo(401);
  }

  @Test
  void anOperationWithoutSecurityNeedsNoCredential() throws Exception {
    assertThat(get("/v2/partners/status", "").statusCode()).isEqualTo(200);
  }

  @Test
  void numbersAreServedAsWritten() throws Exception {
    assertThat(get("/api/v2/partners/examplePA/balance", "Bearer any").body())
        .isEqualTo("{\"total\":100.450}");
  }

  @ParameterizedTest
  @CsvSource({
    "/v2/partners/solutions/licenses/count, trials",
    "/v2/partners/solutions/licenses/paid, results",
    "/v2/partners/solutions/licenses/expired, results",
    "/v2/partners/solutions/licenses/104130623/invoices?page=2, result",
  })
  void theMostConcretePathWins(String target, String member) throws Exception {
    assertThat(get(target, "Bearer sandbox-token").body()).startsWith("{\"" + member + "\":");
  }

  @Test
  void aValueThatIsNotDocumentedIsRoutedToWhoeverJudgesIt() throws Exception {
    String target = "/v2/partners/solutions/licenses/unheard-of";
    try (Sandbox lenient = Sandbox.builder().fixtures(Standin.fixtures()).lenient(true).start()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(lenient.baseUrl() + target))
              .header("Authorization", "Bearer sandbox-token")
              .build();

      assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body())
          .startsWith("{\"results\":");
    }
    assertThat(get(target, "Bearer sandbox-token").headers().firstValue(Sandbox.REFUSAL_HEADER))
        .hasValueSatisfying(reason -> assertThat(reason).startsWith("status: must be"));
  }

  @Test
  void anUnknownPathIsNamed() throws Exception {
    HttpResponse<String> response = get("/v2/partners/nowhere?x=1", "Bearer sandbox-token");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body())
        .contains("No documented operation has the path /v2/partners/nowhere");
  }

  @Test
  void anUndocumentedMethodIsNamed() throws Exception {
    HttpResponse<String> response = get("/v2/partners/tokens", "Bearer sandbox-token");

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.body()).contains("documented for POST, not for GET");
  }

  @Test
  void responsesAreNotCompressed() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(sandbox.baseUrl().resolve("/api/v2/partners/examplePA/balance"))
            .headers("X-API-Key", "any", "Accept-Encoding", "gzip")
            .build();

    HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());

    assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
  }

  @Test
  void anUnknownOperationOrCaseCannotBeChosen() {
    assertThatThrownBy(() -> sandbox.answer("requestWithdrawl", "below-minimum"))
        .hasMessageContaining("Did you mean requestWithdrawal?");
    assertThatThrownBy(() -> sandbox.answer("requestWithdrawal", "too-little"))
        .hasMessageContaining("403-below-minimum");
  }

  @Test
  void aTakenPortIsRefused() {
    int taken = sandbox.baseUrl().getPort();

    assertThatThrownBy(() -> Sandbox.start(taken, Standin.fixtures()))
        .isInstanceOf(PortTakenException.class)
        .hasMessage(
            "Port " + taken + " of 127.0.0.1 is taken. Choose another one, or 0 for any free port");
  }

  @Test
  void closingTwiceDoesNoHarm() {
    Sandbox other = Sandbox.start(0, Standin.fixtures());
    other.close();
    other.close();

    assertThatThrownBy(
            () ->
                HTTP.send(
                    HttpRequest.newBuilder(other.baseUrl()).build(),
                    HttpResponse.BodyHandlers.discarding()))
        .isInstanceOf(IOException.class);
  }

  private static HttpResponse<String> get(String target, String authorization) throws Exception {
    return send(request(target, authorization).GET());
  }

  private static HttpResponse<String> post(String target, String authorization, String form)
      throws Exception {
    HttpRequest.Builder request =
        request(target, authorization).POST(HttpRequest.BodyPublishers.ofString(form));
    return send(
        form.isEmpty()
            ? request
            : request.header("Content-Type", "application/x-www-form-urlencoded"));
  }

  private static HttpRequest.Builder request(String target, String authorization) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + target));
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
