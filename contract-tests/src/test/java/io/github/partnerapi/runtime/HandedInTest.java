package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.partnerapi.CallTimeoutException;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.feign.FeignTextClient;
import io.github.partnerapi.nativeclient.NativeTextClient;
import java.net.Authenticator;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * With a client of the caller's a POST is sent once, or the builder refuses the client, or
 * docs/promises.md says when it is not.
 */
@Timeout(120)
class HandedInTest {
  private static final Answer GOOD = Answer.json("{}");
  private static final Duration SHORT = Duration.ofMillis(700);

  /** What docs/promises.md says of each. */
  private static final Map<HandedIn, Set<Fault>> SENT_AGAIN =
      Map.of(
          HandedIn.OKHTTP_WITHOUT_REPEATS,
          EnumSet.of(Fault.STATUS_503_WITH_RETRY_AFTER),
          HandedIn.APACHE_WITH_REPEATS,
          EnumSet.of(
              Fault.STATUS_503,
              Fault.STATUS_503_WITH_RETRY_AFTER,
              Fault.STATUS_429_WITHOUT_RETRY_AFTER),
          HandedIn.FEIGNS_DEFAULT_BEHIND_ANOTHER,
          EnumSet.of(Fault.CLOSED, Fault.RESET));

  private static TextClient client(HandedIn handed, URI server) {
    return FeignTextClient.builder()
        .token("t")
        .baseUrl(server)
        .maxRetries(0)
        .httpClient(handed.client())
        .build();
  }

  static Stream<Arguments> table() {
    return Stream.of(HandedIn.values())
        .filter(handed -> handed != HandedIn.OKHTTP_AS_IT_COMES)
        .flatMap(handed -> Stream.of(Fault.values()).map(fault -> Arguments.of(handed, fault)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("table")
  void aPostIsSentOnceOrThePageSaysOtherwise(HandedIn handed, Fault fault) {
    boolean again = SENT_AGAIN.getOrDefault(handed, Set.of()).contains(fault);
    int most = 0;
    for (TestOperation post :
        List.of(TestOperation.POST_WITHOUT_BODY, TestOperation.POST_OF_A_FORM)) {
      for (boolean kept : List.of(false, true)) {
        Answer[] script = kept ? new Answer[] {GOOD, fault.answer} : new Answer[] {fault.answer};
        try (FaultServer server = FaultServer.answering(script);
            TextClient client = client(handed, server.url())) {
          if (kept) {
            client.account().getBalance();
          }
          Throwable failure = catchThrowable(() -> post.call(client));

          if (failure != null) {
            assertThat(failure).isInstanceOf(PartnerApiException.class);
          }
          most = Math.max(most, server.requests().size() - script.length + 1);
        }
      }
    }
    assertThat(most).isEqualTo(again ? 2 : 1);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OKHTTP_AS_IT_COMES")
  void aDripOfTheHeadEndsAtTheDeadline(HandedIn handed) {
    Answer drip =
        (request, connection) ->
            connection.drip("HTTP/1.1 200 OK\r\nX-A: " + "x".repeat(2000), Duration.ofMillis(50));
    try (FaultServer server = FaultServer.answering(drip);
        TextClient client = client(handed, server.url())) {
      assertThat(
              catchThrowable(
                  () -> client.with(o -> o.deadline(SHORT)).account().requestWithdrawal()))
          .isInstanceOf(CallTimeoutException.class);
    }
  }

  @Test
  void theOneThatCanBeSeenToRepeatIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client(HandedIn.OKHTTP_AS_IT_COMES, URI.create("http://127.0.0.1:1")))
        .withMessageContaining("retryOnConnectionFailure(false)");
  }

  @Test
  void aClientOfTheJdkThatActsByItselfIsRefused() {
    List<HttpClient.Builder> acting =
        List.of(
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL),
            HttpClient.newBuilder().authenticator(new Authenticator() {}),
            HttpClient.newBuilder().cookieHandler(new CookieManager()));
    List<String> reasons = new ArrayList<>();
    for (HttpClient.Builder each : acting) {
      reasons.add(
          String.valueOf(
              catchThrowable(
                      () -> NativeTextClient.builder().token("t").httpClient(each.build()).build())
                  .getMessage()));
    }
    assertThat(reasons.get(0)).contains("redirects");
    assertThat(reasons.get(1)).contains("authenticator");
    assertThat(reasons.get(2)).contains("cookie");
  }
}
