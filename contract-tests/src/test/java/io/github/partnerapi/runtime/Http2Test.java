package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.partnerapi.CallTimeoutException;
import io.github.partnerapi.ConnectionLostException;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.RequestOutcome;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.FrameServer;
import io.github.partnerapi.contract.fault.StreamAnswer;
import io.github.partnerapi.nativeclient.NativeTextClient;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Neither client asks for HTTP/2, unless the caller chooses it: then these hold, and what does not
 * stands in docs/promises.md.
 */
@Timeout(60)
class Http2Test {
  private static final StreamAnswer GOOD =
      StreamAnswer.json("{\"pending\":1,\"withdrawal_id\":1,\"id\":\"1\",\"token\":\"1\"}");

  private static final StreamAnswer LAST =
      (stream, connection) -> {
        connection.goAway(stream, 0);
        GOOD.to(stream, connection);
      };

  private static final int INTERNAL_ERROR = 2;
  private static final int REFUSED_STREAM = 7;

  private static SSLContext identity;
  private static SSLContext trusting;

  private FrameServer server;

  @BeforeAll
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  static void makeACertificate(@TempDir Path folder) throws Exception {
    TestAuthority authority = new TestAuthority(folder);
    TestAuthority.Identity here = authority.sign("here", "-ext", "san=ip:127.0.0.1");
    trusting = authority.trusting();
    identity = here.context();
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  private TextClient client(Duration deadline, StreamAnswer... script) {
    server = FrameServer.answering(identity, script);
    return client(deadline);
  }

  private TextClient client(Duration deadline) {
    return NativeTextClient.builder()
        .http2()
        .token("t")
        .baseUrl(server.url())
        .maxRetries(0)
        .deadline(deadline)
        .sslContext(trusting)
        .build();
  }

  @ParameterizedTest
  @EnumSource
  void aCallIsAnswered(TestOperation operation) {
    try (TextClient client = client(Duration.ofSeconds(20), GOOD)) {
      assertThat(catchThrowable(() -> operation.call(client))).isNull();
      assertThat(catchThrowable(() -> operation.call(client))).isNull();
      assertThat(server.requests()).isEqualTo(2);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(TestClient.class)
  void aServerOfHttp2AloneIsNotAskedByOurOwnClients(TestClient kind) {
    server = FrameServer.answering(identity, GOOD);
    try (TextClient client =
        kind.text(server.url())
            .sslContext(trusting)
            .maxRetries(0)
            .deadline(Duration.ofSeconds(20))
            .build()) {
      assertThat(catchThrowable(() -> client.account().requestWithdrawal()))
          .isInstanceOf(PartnerApiException.class);
      assertThat(server.requests()).isZero();
    }
  }

  @Test
  void anHttpClientOfTheCallersIsNotAskedForItEither() {
    server = FrameServer.answering(identity, GOOD);
    try (TextClient client =
        NativeTextClient.builder()
            .token("t")
            .baseUrl(server.url())
            .maxRetries(0)
            .deadline(Duration.ofSeconds(20))
            .httpClient(HttpClient.newBuilder().sslContext(trusting).build())
            .build()) {
      assertThat(catchThrowable(() -> client.account().requestWithdrawal()))
          .isInstanceOf(PartnerApiException.class);
      assertThat(server.requests()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GET", "POST_WITHOUT_BODY"})
  void aStalledStreamEndsAtTheDeadlineAndOthersGoOn(TestOperation operation) {
    try (TextClient client = client(Duration.ofSeconds(60), GOOD, StreamAnswer.stalled(), GOOD)) {
      client.account().getBalance();
      TextClient impatient = client.with(options -> options.deadline(Duration.ofSeconds(1)));
      Throwable failure = catchThrowable(() -> operation.call(impatient));

      assertOutcome(failure, CallTimeoutException.class, RequestOutcome.UNKNOWN);
      assertThat(client.account().getBalance().pending()).isEqualByComparingTo("1");
      assertThat(server.requests()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  @EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "before, java.net.http loses it")
  void anAnswerThatComesBeforeTheEndOfItsConnectionArrives(TestOperation operation) {
    try (TextClient client = client(Duration.ofSeconds(20), LAST, GOOD)) {
      assertThat(catchThrowable(() -> operation.call(client))).isNull();
      assertThat(catchThrowable(() -> operation.call(client))).isNull();
      assertThat(server.requests()).isEqualTo(2);
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  @EnabledForJreRange(max = JRE.JAVA_17, disabledReason = "from Java 21 on it arrives")
  void beforeJava21ItIsLostAndSentOnce(TestOperation operation) {
    try (TextClient client = client(Duration.ofSeconds(20), LAST, GOOD)) {
      Throwable failure = catchThrowable(() -> operation.call(client));

      assertOutcome(failure, ConnectionLostException.class, RequestOutcome.UNKNOWN);
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStreamThatIsResetIsLostAndSentOnce(TestOperation operation) {
    try (TextClient client =
        client(Duration.ofSeconds(20), StreamAnswer.reset(INTERNAL_ERROR), GOOD)) {
      Throwable failure = catchThrowable(() -> operation.call(client));

      assertOutcome(failure, ConnectionLostException.class, RequestOutcome.UNKNOWN);
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStreamThatIsRefusedIsSentOnce(TestOperation operation) {
    assertSentOnceUnlessNothingCanBeSeen(operation, StreamAnswer.reset(REFUSED_STREAM));
  }

  @ParameterizedTest
  @EnumSource
  void aRequestThatTheEndOfAConnectionLeavesOutIsSentOnce(TestOperation operation) {
    assertSentOnceUnlessNothingCanBeSeen(
        operation,
        (stream, connection) -> {
          connection.goAway(0, 0);
          connection.close();
        });
  }

  /**
   * A DELETE without a body may be sent again by the JDK: the server has said that it did nothing.
   */
  private void assertSentOnceUnlessNothingCanBeSeen(TestOperation operation, StreamAnswer first) {
    try (TextClient client = client(Duration.ofSeconds(20), first, GOOD)) {
      Throwable failure = catchThrowable(() -> operation.call(client));

      if (operation == TestOperation.DELETE_WITHOUT_BODY && failure == null) {
        assertThat(server.requests()).isEqualTo(2);
      } else {
        assertThat(failure).isInstanceOf(PartnerApiException.class);
        assertThat(server.requests()).isEqualTo(1);
      }
    }
  }

  static Stream<Arguments> lengths() {
    return Stream.of(Arguments.of(100, "{}"), Arguments.of(1, "{}"), Arguments.of(2, ""));
  }

  @ParameterizedTest
  @MethodSource("lengths")
  void aBodyOfAnotherLengthThanAnnouncedIsAnError(int announced, String body) {
    StreamAnswer answer =
        (stream, connection) -> {
          connection.ok(stream, announced);
          connection.data(stream, body.getBytes(StandardCharsets.UTF_8), true);
        };
    try (TextClient client = client(Duration.ofSeconds(5), answer)) {
      Throwable failure = catchThrowable(() -> client.account().requestWithdrawal());

      assertThat(failure).isInstanceOf(PartnerApiException.class);
      assertThat(((PartnerApiException) failure).outcome()).isEqualTo(RequestOutcome.UNKNOWN);
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void callsBeyondTheStreamsOfAServerEndInAnErrorOfTheTree() throws Exception {
    server = FrameServer.answering(identity, 5, GOOD);
    ExecutorService threads = Executors.newFixedThreadPool(20);
    try (TextClient client = client(Duration.ofSeconds(20))) {
      client.account().getBalance();
      List<Future<Throwable>> calls = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        calls.add(threads.submit(() -> catchThrowable(() -> client.account().requestWithdrawal())));
      }
      int lost = 0;
      for (Future<Throwable> call : calls) {
        Throwable failure = call.get();
        if (failure != null) {
          lost++;
          assertThat(failure).isInstanceOf(PartnerApiException.class);
        }
      }
      // What was answered was sent, and nothing twice.
      assertThat(server.requests()).isBetween(41 - lost, 41);
    } finally {
      threads.shutdownNow();
    }
  }

  /**
   * The JDK keeps a connection from which nothing comes any more: each call ends, at its deadline.
   */
  @Test
  void callsOnAConnectionThatTheNetworkDropsEndAtTheirDeadlines() {
    StreamAnswer dropped =
        (stream, connection) -> {
          if (stream == 1) {
            GOOD.to(stream, connection);
          }
        };
    try (TextClient client = client(Duration.ofSeconds(60), dropped)) {
      client.account().getBalance();
      TextClient impatient = client.with(options -> options.deadline(Duration.ofMillis(700)));
      for (int i = 0; i < 2; i++) {
        assertOutcome(
            catchThrowable(() -> impatient.account().requestWithdrawal()),
            CallTimeoutException.class,
            RequestOutcome.UNKNOWN);
      }
      assertThat(server.requests()).isEqualTo(3);
    }
  }

  private static void assertOutcome(
      Throwable failure, Class<? extends PartnerApiException> type, RequestOutcome outcome) {
    assertThat(failure).isInstanceOf(type);
    assertThat(((PartnerApiException) failure).outcome()).isEqualTo(outcome);
  }
}
