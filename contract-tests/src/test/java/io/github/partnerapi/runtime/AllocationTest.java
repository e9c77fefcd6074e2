package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.management.ThreadMXBean;
import io.github.partnerapi.api.TextClient;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a call allocates, summed over all threads but the server's, against a call by hand:
 * java.net.http with ofByteArray and a cached ObjectReader. As the second compiler of the JVM
 * leaves the code, which the JVM of the other tests does without.
 */
@Isolated
@Tag("optimised")
@Timeout(180)
class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int SMALL_CALLS = 500;
  private static final int LARGE_CALLS = 20;
  private static final String SMALL =
      "{\"pending\":21.00,\"withdrawn\":37.00,\"available\":362.00,\"total\":\"420.00\"}";
  private static final String ONE =
      "{\"withdrawal_id\":1,\"request_timestamp\":\"2018-03-06 12:24:42\",\"action_timestamp\":\"2018-03-06 12:24:43\","
          + "\"status\":\"pending\",\"amount\":1520.10,\"invoice_id\":\"2018/2/xyz\",\"paypal\":\"joe@doe.com\"}";

  private record Balance(
      BigDecimal pending, BigDecimal withdrawn, BigDecimal available, String total) {}

  private record Withdrawal(
      @JsonProperty("withdrawal_id") Long id,
      @JsonProperty("request_timestamp") String requested,
      @JsonProperty("action_timestamp") String acted,
      String status,
      BigDecimal amount,
      @JsonProperty("invoice_id") String invoice,
      String paypal) {}

  private record Withdrawals(List<Withdrawal> result) {}

  private static String megabyte() {
    return "{\"result\":[" + (ONE + ",").repeat(1_000_000 / ONE.length()) + ONE + "]}";
  }

  private static Callable<Object> byHand(
      HttpClient http, HttpRequest request, ObjectReader reader) {
    return () -> reader.readValue(http.send(request, BodyHandlers.ofByteArray()).body());
  }

  private static HttpRequest.Builder request(URI server, String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .header("Authorization", "Bearer test-token")
        .header("Accept", "application/json");
  }

  private static HttpClient plain() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  @Test
  void aSmallGetAndAPostTakeLittleMoreThanByHand() throws Exception {
    try (QuietServer balance = QuietServer.answering(SMALL);
        QuietServer withdrawal = QuietServer.answering(ONE);
        TextClient get = TestClient.NATIVE.text(balance.url()).build();
        TextClient post = TestClient.NATIVE.text(withdrawal.url()).build()) {
      HttpClient http = plain();
      long getByHand =
          perCall(
              SMALL_CALLS,
              byHand(
                  http,
                  request(balance.url(), "/v2/partners/balance").GET().build(),
                  MAPPER.readerFor(Balance.class)));
      long postByHand =
          perCall(
              SMALL_CALLS,
              byHand(
                  http,
                  request(withdrawal.url(), "/v2/partners/withdrawals")
                      .POST(BodyPublishers.noBody())
                      .build(),
                  MAPPER.readerFor(Withdrawal.class)));

      long getCeiling = getByHand * 132 / 100;
      long postCeiling = postByHand * 132 / 100;
      assertThat(perCall(SMALL_CALLS, getCeiling, () -> get.account().getBalance()))
          .as("GET, by hand %d", getByHand)
          .isLessThanOrEqualTo(getCeiling);
      assertThat(perCall(SMALL_CALLS, postCeiling, () -> post.account().requestWithdrawal()))
          .as("POST, by hand %d", postByHand)
          .isLessThanOrEqualTo(postCeiling);
    }
  }

  @Test
  void aListOfOneMegabyteTakesLessThanByHand() throws Exception {
    try (QuietServer server = QuietServer.answering(megabyte());
        TextClient nativeClient = TestClient.NATIVE.text(server.url()).build()) {
      long byHand =
          perCall(
              LARGE_CALLS,
              byHand(
                  plain(),
                  request(server.url(), "/v2/partners/withdrawals").GET().build(),
                  MAPPER.readerFor(Withdrawals.class)));

      long ceiling = byHand * 91 / 100;
      assertThat(perCall(LARGE_CALLS, ceiling, () -> nativeClient.account().getWithdrawals()))
          .as("list, by hand %d", byHand)
          .isLessThanOrEqualTo(ceiling);
    }
  }

  private static Stream<Arguments> calls() {
    return Stream.of(AllocatedCall.values())
        .flatMap(call -> Stream.of(TestClient.values()).map(client -> arguments(call, client)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("calls")
  void aCallStaysBelowItsCeiling(AllocatedCall call, TestClient kind) throws Exception {
    try (QuietServer server = call.server();
        TextClient client = kind.text(server.url()).build()) {
      long ceiling = call.ceiling(kind);
      assertThat(perCall(call.calls(), ceiling, () -> call.call(client)))
          .isLessThanOrEqualTo(ceiling);
    }
  }

  /** Twice what a ceiling leaves, on a thread that is not the caller's. */
  @ParameterizedTest
  @EnumSource(TestClient.class)
  void aWasteOnAnyThreadIsSeen(TestClient kind) throws Exception {
    AllocatedCall call = AllocatedCall.OBJECT;
    int waste = (int) call.ceiling(kind) / 5;
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (QuietServer server = call.server();
        TextClient client = kind.text(server.url()).build()) {
      assertThat(
              perCall(
                  call.calls(),
                  () -> {
                    other.submit(() -> new byte[waste]).get();
                    return call.call(client);
                  }))
          .isGreaterThan(call.ceiling(kind));
    } finally {
      other.shutdownNow();
    }
  }

  /** The best of five rounds. */
  private static long perCall(int calls, Callable<Object> call) throws Exception {
    return perCall(calls, 5, 0, call);
  }

  /** The best of as many rounds, up to fifteen, as it takes to be good enough. */
  private static long perCall(int calls, long enough, Callable<Object> call) throws Exception {
    return perCall(calls, 15, enough, call);
  }

  /**
   * The best of the rounds, after twice as many calls to warm up: what others do meanwhile, and
   * code that the compiler has not come to yet, only ever add.
   */
  private static long perCall(int calls, int rounds, long enough, Callable<Object> call)
      throws Exception {
    repeat(2 * calls, call);
    long least = Long.MAX_VALUE;
    for (int round = 0; round < rounds && least > enough; round++) {
      Map<Long, Long> before = allocated();
      repeat(calls, call);
      least = Math.min(least, since(before) / calls);
    }
    return least;
  }

  private static void repeat(int calls, Callable<Object> call) throws Exception {
    for (int i = 0; i < calls; i++) {
      Objects.requireNonNull(retried(call));
    }
  }

  /**
   * The JDK's pool now and then closes a connection at the very moment in which it is taken out.
   */
  private static Object retried(Callable<Object> call) throws Exception {
    try {
      return call.call();
    } catch (IOException connectionClosedInThePool) {
      return call.call();
    }
  }

  /** Thread by thread, since the sum over all threads falls when one of them ends. */
  private static long since(Map<Long, Long> before) {
    return allocated().entrySet().stream()
        .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
        .sum();
  }

  private static Map<Long, Long> allocated() {
    long[] ids = THREADS.getAllThreadIds();
    long[] bytes = THREADS.getThreadAllocatedBytes(ids);
    Map<Long, Long> allocated = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      ThreadInfo thread = THREADS.getThreadInfo(ids[i]);
      if (bytes[i] > 0 && thread != null && !thread.getThreadName().equals(QuietServer.THREAD)) {
        allocated.put(ids[i], bytes[i]);
      }
    }
    return allocated;
  }
}
