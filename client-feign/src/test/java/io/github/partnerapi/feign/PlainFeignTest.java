package io.github.partnerapi.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Feign;
import io.github.partnerapi.CallTimeoutException;
import io.github.partnerapi.ConnectionLostException;
import io.github.partnerapi.NotFoundException;
import io.github.partnerapi.PaymentTokenException;
import io.github.partnerapi.UnreachableException;
import io.github.partnerapi.UnreadableResponseException;
import io.github.partnerapi.Upload;
import io.github.partnerapi.api.PaymentTokenApi.GetRecurlyTokenRequest;
import io.github.partnerapi.feign.api.AccountFeignApi;
import io.github.partnerapi.feign.api.BalanceAndUsageFeignApi;
import io.github.partnerapi.feign.api.ExpertFeignApi;
import io.github.partnerapi.feign.api.PaymentTokenFeignApi;
import io.github.partnerapi.feign.api.SolutionFeignApi;
import io.github.partnerapi.model.CommissionFilter;
import io.github.partnerapi.model.UpdateExpertProfileBody;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The annotated interfaces in a Feign builder of the caller's own. */
class PlainFeignTest {
  private final ScriptedClient http = new ScriptedClient();

  private <A> A api(Class<A> type) {
    return PartnerFeign.configure(Feign.builder())
        .client(http)
        .requestInterceptor(PartnerFeign.bearer(() -> "test-token"))
        .requestInterceptor(PartnerFeign.apiKey(() -> "test-key"))
        .target(type, PartnerFeign.server(type));
  }

  @Test
  void aSuccessIsRead() {
    http.then(200, "{\"pending\":5.10,\"unheard-of\":[]}");

    assertThat(api(AccountFeignApi.class).getBalance().pending()).hasToString("5.10");
    assertThat(http.request(0).url()).isEqualTo("https://api.livechatinc.com/v2/partners/balance");
    assertThat(http.request(0).headers())
        .containsEntry("Accept", List.of("application/json"))
        .containsEntry("Accept-Encoding", List.of("gzip"))
        .containsEntry("Authorization", List.of("Bearer test-token"))
        .doesNotContainKey("X-API-Key");
    assertThat(http.sent("User-Agent").get(0))
        .startsWith("partner-api-clients/")
        .endsWith("; feign)");
  }

  @Test
  void anErrorIsTyped() {
    http.then(404, "{\"error\":\"no such token\"}");

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> api(AccountFeignApi.class).revokeApiToken("a/b"))
        .withMessageStartingWith("revokeApiToken: status 404")
        .satisfies(e -> assertThat(e.rawBody()).asString(StandardCharsets.UTF_8).contains("such"));
    assertThat(http.request(0).url()).endsWith("/v2/partners/tokens/a%2Fb");
  }

  @Test
  void aCredentialGoesToTheOperationsThatTakeItAndToNoOther() {
    http.then(200, "{\"id\":\"t\"}").then(200, "{\"error\":{\"message\":\"no\"}}");
    PaymentTokenFeignApi payment = api(PaymentTokenFeignApi.class);
    GetRecurlyTokenRequest card =
        GetRecurlyTokenRequest.builder()
            .key("k")
            .firstName("a b")
            .lastName("")
            .number("4111")
            .month("1")
            .year("2030")
            .verificationValue("1")
            .address1("a,b")
            .city("c")
            .state("s")
            .zip("z")
            .country("PL")
            .build();

    assertThat(payment.getRecurlyToken(card).id()).isEqualTo("t");
    assertThatExceptionOfType(PaymentTokenException.class)
        .isThrownBy(() -> payment.getRecurlyToken(card));
    api(BalanceAndUsageFeignApi.class).getPartnerBalance("1PA");

    assertThat(http.request(0).url())
        .startsWith("https://api.recurly.com/js/v1/token?key=k&first_name=a%20b&last_name=&number=")
        .contains("&address1=a%2Cb&");
    assertThat(http.sent("Authorization")).containsExactly("", "", "Bearer test-token");
    assertThat(http.sent("X-API-Key")).containsExactly("", "", "test-key");
  }

  @Test
  void bytesTextAndStreamsAreRead() throws IOException {
    byte[] pdf = {0x25, 0x50};
    http.then(200, "application/pdf", pdf)
        .then(200, "text/csv", "ż\n".getBytes(StandardCharsets.UTF_8))
        .then(200, "application/pdf", pdf)
        .then(200, "text/html", pdf);
    SolutionFeignApi solution = api(SolutionFeignApi.class);

    assertThat(solution.getLicenseInvoicePdf("1", "2")).isEqualTo(pdf);
    assertThat(solution.getSolutionLicensesCsvReport()).isEqualTo("ż\n");
    try (InputStream body = solution.getLicenseInvoicePdfStream("1", "2")) {
      assertThat(body.readAllBytes()).isEqualTo(pdf);
    }
    assertThatExceptionOfType(UnreadableResponseException.class)
        .isThrownBy(() -> solution.getLicenseInvoicePdfStream("1", "2"));
  }

  @Test
  void formsFilesJsonAndFiltersAreWritten() {
    http.then(201, "{}").then(200, "{\"image\":\"x\"}").then(204, "").then(200, "{}");
    api(AccountFeignApi.class).createApiToken("a b&ż");
    api(ExpertFeignApi.class).uploadLogo(Upload.png(new byte[] {1, 2}));
    api(ExpertFeignApi.class)
        .updateExpertProfile(UpdateExpertProfileBody.fromJson("{\"name\":\"ż\"}"));
    api(AccountFeignApi.class)
        .getCommissionReport(
            r ->
                r.dateFrom(OffsetDateTime.parse("2022-01-02T03:04:05Z"))
                    .dateTo(OffsetDateTime.parse("2022-01-03T03:04:05Z"))
                    .aggregation(io.github.partnerapi.model.Aggregation.of("day"))
                    .filters(
                        List.of(CommissionFilter.fromJson("{\"field\":\"a\",\"value\":\"b,c\"}"))));

    assertThat(http.sent("Content-Type"))
        .containsExactly("application/x-www-form-urlencoded", "image/png", "application/json", "");
    assertThat(http.request(0).body())
        .asString(StandardCharsets.US_ASCII)
        .isEqualTo("label=a+b%26%C5%BC");
    assertThat(http.request(1).body()).isEqualTo(new byte[] {1, 2});
    assertThat(http.request(2).body())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("{\"name\":\"ż\"}");
    assertThat(http.request(3).url())
        .endsWith(
            "?date_from=2022-01-02T03%3A04%3A05Z&date_to=2022-01-03T03%3A04%3A05Z"
                + "&filters=%5B%7B%22field%22%3A%22a%22%2C%22value%22%3A%22b%2Cc%22%7D%5D"
                + "&aggregation=day");
  }

  @Test
  void anImpossibleArgumentIsRefusedBeforeAnythingIsSent() {
    AccountFeignApi account = api(AccountFeignApi.class);
    ExpertFeignApi expert = api(ExpertFeignApi.class);

    assertThatThrownBy(() -> account.revokeApiToken(".."))
        .isExactlyInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> account.createApiToken("half \ud800"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("label: ");
    assertThatThrownBy(() -> account.createApiToken(null))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("label: ");
    assertThatThrownBy(() -> account.getCommissionReport(null, null, null, null))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("dateFrom: ");
    assertThatThrownBy(() -> expert.uploadLogo(Upload.of("image/gif", new byte[] {1})))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("body: ");
    assertThatThrownBy(() -> account.revokeApiToken(null))
        .isExactlyInstanceOf(IllegalArgumentException.class);
    assertThat(http.requests()).isEmpty();
  }

  @Test
  void aFailureOfTheClientIsThatOfTheClients() {
    String secret = "canary";
    http.then(
            request -> {
              throw new ConnectException(secret);
            })
        .then(
            request -> {
              throw new SocketTimeoutException(secret);
            })
        .then(
            request -> {
              throw new SocketException(secret);
            });
    AccountFeignApi account = api(AccountFeignApi.class);

    assertThatExceptionOfType(UnreachableException.class).isThrownBy(account::getBalance);
    assertThatExceptionOfType(CallTimeoutException.class).isThrownBy(account::getBalance);
    assertThatExceptionOfType(ConnectionLostException.class)
        .isThrownBy(account::getBalance)
        .satisfies(
            e -> {
              assertThat(e.toString()).doesNotContain(secret);
              assertThat(e.getCause().toString()).doesNotContain(secret);
            });
    assertThat(http.requests()).as("nothing is repeated").hasSize(3);
  }

  @Test
  void aBodyBeyondTheLimitAndOneThatIsNoJsonAreUnreadable() {
    http.then(200, "{\"pending\":5}")
        .then(200, "text/plain", "<html>".getBytes(StandardCharsets.UTF_8));
    AccountFeignApi limited =
        PartnerFeign.configure(Feign.builder())
            .client(http)
            .decoder(PartnerFeign.decoder(5))
            .target(AccountFeignApi.class, "https://api.livechatinc.com");

    assertThatExceptionOfType(UnreadableResponseException.class)
        .isThrownBy(limited::getBalance)
        .withMessageContaining("limit of 5 bytes");
    assertThatExceptionOfType(UnreadableResponseException.class)
        .isThrownBy(() -> api(AccountFeignApi.class).getBalance());
  }

  @Test
  void aForeignClassIsRefused() {
    assertThatThrownBy(() -> PartnerFeign.server(String.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.String");
    assertThatThrownBy(() -> PartnerFeign.decoder(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
