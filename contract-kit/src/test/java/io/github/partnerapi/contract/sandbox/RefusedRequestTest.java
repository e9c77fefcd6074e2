package io.github.partnerapi.contract.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sandbox refuses what a service would refuse, and says why. */
class RefusedRequestTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final List<AnsweredRequest> TOLD = new ArrayList<>();
  private static Sandbox sandbox;
  private static Sandbox lenient;

  @BeforeAll
  static void start() {
    sandbox =
        Sandbox.builder()
            .log(
                answered -> {
                  synchronized (TOLD) {
                    TOLD.add(answered);
                  }
                })
            .start();
    lenient = Sandbox.builder().lenient(true).start();
  }

  @AfterAll
  static void stop() {
    sandbox.close();
    lenient.close();
  }

  private static HttpResponse<String> send(
      Sandbox to, String method, String target, String type, String accept, String body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(to.baseUrl() + target))
            .header("Authorization", "Bearer sandbox-token")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    if (accept != null) {
      request.header("Accept", accept);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static String refusal(HttpResponse<String> response) {
    return response.headers().firstValue(Sandbox.REFUSAL_HEADER).orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
      broken JSON        | PUT  | /v2/partners/billing      | application/json | - | {"first_name":      | 400 | body: must be JSON
      no JSON object     | PUT  | /v2/partners/billing      | application/json | - | [1]                 | 400 | body: must be a valid value
      no body            | PUT  | /v2/partners/billing      | application/json | - | -                   | 400 | body: must be a body
      wrong media type   | PUT  | /v2/partners/billing      | text/plain       | - | {}                  | 415 | Content-Type: must be application/json
      no media type      | POST | /v2/partners/tokens       | -                | - | label=a             | 415 | Content-Type: must be application/x-www-form-urlencoded
      missing field      | POST | /v2/partners/tokens       | application/x-www-form-urlencoded | - | other=a | 400 | label
      missing member     | POST | /v2/partners/experts/profile | application/json | - | {}               | 400 | required
      missing parameter  | GET  | /v2/partners/reports/commission | -            | - | -               | 400 | must be the required parameter
      impossible number  | GET  | /v2/partners/affiliates/campaigns/search?page=x | - | - | -            | 400 | page
      wrong Accept       | GET  | /v2/partners/balance      | - | text/html, application/xml           | - | 406 | Accept: must allow application/json
      refused by q=0     | GET  | /v2/partners/balance      | - | application/json;q=0                 | - | 406 | Accept: must allow application/json
      """)
  void whatAServiceWouldRefuseIsRefused(
      String what,
      String method,
      String target,
      String type,
      String accept,
      String body,
      int status,
      String says)
      throws Exception {
    HttpResponse<String> response = send(sandbox, method, target, type, accept, body);

    assertThat(response.statusCode()).as(refusal(response)).isEqualTo(status);
    assertThat(refusal(response)).contains(says);
    assertThat(send(lenient, method, target, type, accept, body).statusCode()).isLessThan(300);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
      a parameter of its own | GET  | /v2/partners/balance?renamed=1 | - | -                          | -
      any Accept             | GET  | /v2/partners/balance | - | text/html, */*;q=0.1                 | -
      a range of types       | GET  | /v2/partners/balance | - | application/*                        | -
      a charset, in capitals | POST | /v2/partners/tokens  | Application/X-WWW-Form-Urlencoded; charset=UTF-8 | - | label=abc
      a field of its own     | POST | /v2/partners/tokens  | application/x-www-form-urlencoded | - | label=abc&new=b
      a member of its own    | PUT  | /v2/partners/billing | application/json | - | {"type":"business","company":"A","address":"B","city":"C","country":"US","paypal":"joe@example.com","new":1}
      """)
  void whatAServiceIgnoresIsAnswered(
      String what, String method, String target, String type, String accept, String body)
      throws Exception {
    HttpResponse<String> response = send(sandbox, method, target, type, accept, body);

    assertThat(refusal(response)).isEmpty();
    assertThat(response.statusCode()).isLessThan(300);
  }

  @Test
  void aChosenCaseIsForRequestsThatAreRight() throws Exception {
    sandbox.answer("createApiToken", "label-taken");
    String form = "application/x-www-form-urlencoded";

    assertThat(send(sandbox, "POST", "/v2/partners/tokens", form, null, "label=mine").statusCode())
        .isEqualTo(409);
    assertThat(send(sandbox, "POST", "/v2/partners/tokens", form, null, "x=b").statusCode())
        .isEqualTo(400);
    sandbox.reset();
  }

  @Test
  void noValueOfARequestIsRepeated() throws Exception {
    HttpResponse<String> response =
        send(
            sandbox,
            "GET",
            "/js/v1/token?number=4111111111111111&month=thirteenth&cvv=123",
            null,
            null,
            null);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(refusal(response)).isNotEmpty().doesNotContain("4111", "thirteenth", "123");
    synchronized (TOLD) {
      assertThat(TOLD).last().asString().doesNotContain("4111").contains("getRecurlyToken", "400");
    }
  }
}
