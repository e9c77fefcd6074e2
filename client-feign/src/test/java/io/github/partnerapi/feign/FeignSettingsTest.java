package io.github.partnerapi.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Capability;
import feign.Client;
import feign.Request;
import feign.RequestInterceptor;
import io.github.partnerapi.CallListener;
import io.github.partnerapi.Upload;
import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.TextClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a team that has Feign brings along works around every attempt of the clients. */
class FeignSettingsTest {
  private final ScriptedClient http = new ScriptedClient();
  private final AtomicInteger count = new AtomicInteger();
  private final RequestInterceptor counting =
      template -> template.header("X-Count", String.valueOf(count.incrementAndGet()));

  private FeignTextClient.Builder text() {
    return TestClients.text(http).requestInterceptor(counting);
  }

  @Test
  void anInterceptorSeesEveryKindOfCall() throws IOException {
    http.then(200, "{}").then(201, "{}").then(200, "{\"image\":\"x\"}");
    http.then(200, "application/pdf", new byte[] {1});
    http.then(200, "text/csv", "a,b\n".getBytes(StandardCharsets.UTF_8));
    http.then(204, "");
    try (TextClient client = text().build()) {
      client.account().getBalance();
      client.account().createApiToken("label");
      client.expert().uploadLogo(Upload.png(new byte[] {1}));
      client.solution().getLicenseInvoicePdf("1", "2");
      try (InputStream csv = client.solution().getSolutionLicensesCsvReportStream(r -> {})) {
        assertThat(csv.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("a,b\n");
      }
      client.account().revokeApiToken("1");
      client.raw("PUT", "/v2/partners/new").query("a", "").send();
      client.with(o -> o.header("X-More", "1")).reference().getStatus();
    }
    try (Dialog360Client client =
        TestClients.dialog360(http).requestInterceptors(List.of(counting)).build()) {
      client.balanceAndUsage().getPartnerBalance("1PA");
    }

    assertThat(http.sent("X-Count")).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
    assertThat(http.request(6).httpMethod()).isEqualTo(Request.HttpMethod.PUT);
    assertThat(http.request(6).url()).endsWith("livechatinc.com/v2/partners/new?a=");
  }

  @Test
  void eachAttemptIsARequestOfItsOwn() {
    http.then(503, "")
        .then(
            request -> {
              throw new ConnectException("refused");
            })
        .then(200, "{}");
    List<CallListener.Attempt> attempts = new ArrayList<>();
    try (TextClient client =
        text()
            .requestInterceptor(template -> template.query("attempt", count.toString()))
            .listener(
                new CallListener() {
                  @Override
                  public void attempted(Attempt attempt) {
                    attempts.add(attempt);
                  }
                })
            .build()) {
      client
          .with(o -> o.query("fixed", "a,b"))
          .account()
          .getWithdrawals(r -> r.dateFrom(java.time.LocalDate.of(2022, 1, 2)));
    }

    assertThat(http.sent("X-Count")).containsExactly("1", "2", "3");
    assertThat(http.sent("Authorization")).containsOnly("Bearer test-token");
    assertThat(http.requests())
        .extracting(request -> request.url().replaceFirst(".*\\?", ""))
        .containsExactly(
            "date_from=2022-01-02&fixed=a%2Cb&attempt=1",
            "date_from=2022-01-02&fixed=a%2Cb&attempt=2",
            "date_from=2022-01-02&fixed=a%2Cb&attempt=3");
    assertThat(attempts).hasSize(3);
  }

  @Test
  void aRawRequestIsAnAttemptLikeOthers() {
    http.then(503, "").then(200, "{}");
    try (TextClient client = text().build()) {
      client.raw("GET", "/v2/partners/new").query("q", "a,b=c").query("empty", "").send();
    }

    assertThat(http.sent("X-Count")).containsExactly("1", "2");
    assertThat(http.requests())
        .extracting(Request::url)
        .containsOnly("https://api.livechatinc.com/v2/partners/new?q=a%2Cb%3Dc&empty=");
  }

  @Test
  void anInterceptorSeesTheCompleteRequest() {
    List<String> seen = new ArrayList<>();
    try (TextClient client =
        TestClients.text(http)
            .requestInterceptor(
                template ->
                    seen.add(
                        template.method()
                            + " "
                            + template.path()
                            + " "
                            + template.headers().get("Authorization")
                            + " "
                            + template.queries()
                            + " "
                            + template.methodMetadata().configKey()))
            .build()) {
      client.account().getWithdrawals(r -> r.dateFrom(java.time.LocalDate.of(2022, 1, 2)));
    }

    assertThat(seen)
        .containsExactly(
            "GET /v2/partners/withdrawals [Bearer test-token] {date_from=[2022-01-02]}"
                + " AccountFeignApi#getWithdrawals(LocalDate,LocalDate)");
  }

  @Test
  void theBytesOfAttemptsAreThoseThatWereSent() {
    List<Long> bytes = new ArrayList<>();
    CallListener listener =
        new CallListener() {
          @Override
          public void attempted(Attempt attempt) {
            bytes.add(attempt.requestBytes());
          }
        };
    http.then(201, "{}");
    try (TextClient client =
        TestClients.text(http)
            .requestInterceptor(
                template -> template.body(template.body() == null ? "xyz" : "longer body"))
            .listener(listener)
            .build()) {
      client.account().createApiToken("label");
      client.account().getBalance();
    }

    assertThat(bytes).containsExactly(11L, 3L);
  }

  @Test
  void whatAnInterceptorThrowsArrivesAndNothingIsSent() {
    IllegalStateException own = new IllegalStateException("own");
    try (TextClient client =
        TestClients.text(http)
            .requestInterceptor(
                template -> {
                  throw own;
                })
            .build()) {
      assertThatThrownBy(() -> client.account().getBalance()).isSameAs(own);
      assertThatThrownBy(() -> client.raw("GET", "/v2/x").send()).isSameAs(own);
    }
    assertThat(http.requests()).isEmpty();
  }

  /** A capability is found by reflection, so it must be public. */
  public static final class CountingCapability implements Capability {
    private final List<String> seen;

    CountingCapability(List<String> seen) {
      this.seen = seen;
    }

    @Override
    public Client enrich(Client client) {
      return (request, options) -> {
        seen.add(request.requestTemplate().methodMetadata().configKey());
        return client.execute(request, options);
      };
    }
  }

  @Test
  void aCapabilityEnrichesTheClientOfEveryAttempt() {
    List<String> seen = new ArrayList<>();
    http.then(503, "").then(200, "{}");
    try (TextClient client =
        TestClients.text(http).capabilities(List.of(new CountingCapability(seen))).build()) {
      client.account().getBalance();
      client.with(o -> o).affiliate().getSummary();
      client.raw("GET", "/v2/x").send();
    }

    assertThat(seen)
        .containsExactly(
            "AccountFeignApi#getBalance()",
            "AccountFeignApi#getBalance()",
            "AffiliateFeignApi#getSummary()",
            "Calls#send()");
  }

  @Test
  void anImpossibleArgumentIsNoCall() {
    List<Object> events = new ArrayList<>();
    CallListener listener =
        new CallListener() {
          @Override
          public void attempted(Attempt attempt) {
            events.add(attempt);
          }

          @Override
          public void called(Call call) {
            events.add(call);
          }
        };
    try (TextClient client = text().listener(listener).build()) {
      assertThatThrownBy(() -> client.account().createApiToken("half \ud800"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("label: ");
      assertThatThrownBy(() -> client.account().createApiToken(null))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("label: ");
      assertThatThrownBy(() -> client.account().revokeApiToken(".."))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(events).isEmpty();
    assertThat(count).hasValue(0);
  }

  @Test
  void anEmptyElementOfAListIsKept() {
    try (Dialog360Client client = TestClients.dialog360(http).build()) {
      client
          .balanceAndUsage()
          .getChannelUsage(
              r ->
                  r.partnerId("1PA")
                      .clientId("1CL")
                      .channelId("1CH")
                      .startDate(1L)
                      .endDate(2L)
                      .granularity("")
                      .countries(List.of("", "a,b", "")));
      client
          .balanceAndUsage()
          .getClientBalance(
              r -> r.partnerId("1PA").clientId("1CL").applicationIds(List.of("a,b", "", "c")));
    }

    assertThat(http.requests())
        .extracting(request -> request.url().replaceFirst(".*\\?", ""))
        .containsExactly(
            "start_date=1&end_date=2&granularity=&countries=&countries=a%2Cb&countries=",
            "application_ids=a%2Cb,,c");
    assertThat(http.sent("X-API-Key")).containsOnly("test-api-key");
  }

  @Test
  void headersAreSentAsTheyAre() {
    try (TextClient client = TestClients.text(http).build()) {
      client.with(o -> o.header("X-Braces", "{a}")).account().getBalance();
    }

    assertThat(http.request(0).headers())
        .containsAllEntriesOf(
            Map.of(
                "X-Braces", List.of("{a}"),
                "Accept", List.of("application/json"),
                "Accept-Encoding", List.of("gzip")));
  }
}
