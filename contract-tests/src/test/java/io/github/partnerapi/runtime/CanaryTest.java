package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.partnerapi.CallListener;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.call.Timing;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.DeadPort;
import io.github.partnerapi.contract.fault.FaultServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * Secrets, arguments and bodies are found nowhere but on the wire, whatever is called and whatever
 * goes wrong.
 */
@Timeout(120)
@Isolated
class CanaryTest {
  private static final String CREDENTIAL = "canary-credential-7d1f";
  private static final String SECRET = "canary-secret-52b0";
  private static final String CARD = "4000123412341234";
  private static final String ECHO = "canary-echo-93ac";

  /**
   * What the server sends holds canaries too: in a header, in the body, and where a parser stumbles
   * over it.
   */
  static Map<String, Answer> answers() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    Stream.of(Fault.values()).forEach(fault -> answers.put(fault.name(), fault.answer));
    String header = "X-Echo: " + ECHO;
    answers.put(
        "a success",
        Answer.body(
            200,
            "{\"token\":\"" + ECHO + "\",\"id\":\"" + ECHO + "\",\"type\":\"" + ECHO + "\"}",
            header));
    answers.put("a number instead of an object", Answer.body(200, CARD, header));
    answers.put("text that is not JSON", Answer.body(200, ECHO, header));
    answers.put("a broken escape", Answer.body(200, "{\"a\":\"" + ECHO + "\\q\"}", header));
    answers.put(
        "broken UTF-8",
        Answer.raw(Answer.head(200, header) + "\r\n{\"a\":\"" + ECHO + "\u00c3\"}"));
    answers.put("broken gzip", Answer.body(200, ECHO, header, "Content-Encoding: gzip"));
    answers.put("an unknown encoding", Answer.body(200, ECHO, header, "Content-Encoding: br"));
    answers.put("an odd content type", Answer.body(200, ECHO, "Content-Type: odd"));
    answers.put(
        "a status line with text",
        (request, connection) ->
            connection.send("HTTP/1.1 403 " + ECHO + "\r\nContent-Length: 0\r\n\r\n"));
    answers.put("no HTTP", Answer.raw(ECHO + "\r\n\r\n"));
    answers.put(
        "a header without a colon", Answer.raw("HTTP/1.1 200 OK\r\n" + ECHO + "\r\n\r\n{}"));
    answers.put(
        "an unreadable chunk",
        Answer.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + ECHO + "\r\n"));
    answers.put(
        "an unreadable length",
        Answer.raw("HTTP/1.1 200 OK\r\nContent-Length: " + ECHO + "\r\n\r\n{}"));
    for (int status : new int[] {302, 400, 401, 403, 404, 409, 418, 429}) {
      answers.put(
          "status " + status,
          Answer.body(
              status,
              "{\"meta\":{\"developer_message\":\"" + ECHO + "\"}}",
              header,
              "Location: https://x.example/" + ECHO));
    }
    return answers;
  }

  /** Each answer meets one operation of eight, and each operation one answer of eight. */
  static Stream<Arguments> few() {
    return table(8);
  }

  static Stream<Arguments> all() {
    return table(1);
  }

  private static Stream<Arguments> table(int step) {
    return Stream.of(TestClient.values())
        .flatMap(
            client -> {
              AtomicInteger row = new AtomicInteger();
              return answers().entrySet().stream()
                  .map(
                      entry ->
                          Arguments.of(
                              client,
                              entry.getKey(),
                              entry.getValue(),
                              new Selection(row.getAndIncrement() % step, step)));
            });
  }

  /** The operations to call: from which on, and each how manieth. */
  private record Selection(int first, int step) {
    static final Selection ALL = new Selection(0, 1);

    List<AllOperations.Entry> of(List<AllOperations.Entry> operations) {
      return IntStream.iterate(first, i -> i < operations.size(), i -> i + step)
          .mapToObj(operations::get)
          .toList();
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("few")
  void noCanaryIsSeenOutsideTheWire(
      TestClient client, String name, Answer answer, Selection operations) {
    assertNoCanaryIsSeen(client, answer, operations);
  }

  @Tag("exhaustive")
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("all")
  void noCanaryIsSeenOutsideTheWireWhateverIsCalled(
      TestClient client, String name, Answer answer, Selection operations) {
    assertNoCanaryIsSeen(client, answer, operations);
  }

  private static void assertNoCanaryIsSeen(TestClient client, Answer answer, Selection operations) {
    try (FaultServer server = FaultServer.answering(answer)) {
      run(client, server.url(), operations);

      assertThat(
              server.requests().stream()
                  .filter(request -> request.raw().contains("canary"))
                  .count())
          .as("requests with a canary, since a search that finds nothing anywhere proves nothing")
          .isGreaterThanOrEqualTo(81 / operations.step());
    }
  }

  @ParameterizedTest
  @EnumSource
  void noCanaryIsSeenWhenTheServerIsNotReached(TestClient client) {
    try (DeadPort port = DeadPort.refusing()) {
      run(client, port.url(), Selection.ALL);
    }
  }

  @ParameterizedTest
  @EnumSource
  void noCanaryIsSeenWhenACallTimesOut(TestClient client) {
    try (FaultServer server = FaultServer.answering(Answer.stalled());
        CapturedLog log = new CapturedLog();
        TextClient text =
            client
                .text(server.url())
                .token(CREDENTIAL)
                .deadline(Duration.ofMillis(100))
                .maxRetries(0)
                .build()) {
      Throwable failure = catchThrowable(() -> text.account().createApiToken(SECRET));

      assertClean(failure);
      assertClean(log);
    }
  }

  @Test
  void theSearchKnowsEveryOperationOfTheDocument() {
    URI nowhere = URI.create("http://127.0.0.1:1");
    try (TextClient text = TestClient.NATIVE.text(nowhere).build();
        Dialog360Client dialog360 = TestClient.NATIVE.dialog360(nowhere).build()) {
      Set<String> called =
          new AllOperations(text, dialog360)
              .entries().stream().map(AllOperations.Entry::id).collect(Collectors.toSet());

      assertThat(called)
          .containsAll(
              ApiDocument.bundled().operations().stream().map(DocumentedOperation::id).toList());
    }
  }

  @Test
  void theSearchFindsACanaryInALog() {
    try (CapturedLog log = new CapturedLog()) {
      System.getLogger("any").log(System.Logger.Level.TRACE, "leaked: " + SECRET);
      org.slf4j.LoggerFactory.getLogger("any.other").trace("leaked too: {}", SECRET);

      assertThat(log.lines()).filteredOn(line -> line.contains(SECRET)).hasSize(2);
    }
  }

  private static void run(TestClient client, URI url, Selection operations) {
    CallListener listener = new RecordingListener();
    Timing withoutPauses = new Timing(Clock.systemUTC(), System::nanoTime, pause -> {}, () -> 0);
    try (CapturedLog log = new CapturedLog();
        TextClient text =
            client
                .text(url)
                .token(CREDENTIAL)
                .timing(withoutPauses)
                .listener(listener)
                .maxRetries(0)
                .build();
        Dialog360Client dialog360 =
            client
                .dialog360(url)
                .apiKey(CREDENTIAL)
                .timing(withoutPauses)
                .listener(listener)
                .maxRetries(0)
                .build()) {
      AnyArguments arguments = new AnyArguments(() -> SECRET + " " + CARD, Long.parseLong(CARD));
      for (AllOperations.Entry operation :
          operations.of(new AllOperations(text, dialog360).entries())) {
        call(operation, arguments);
      }
      assertClean(text);
      assertClean(dialog360);
      assertThat(log.lines()).as("log lines").isNotEmpty();
      assertClean(log);
      Thread.getAllStackTraces().keySet().forEach(thread -> assertClean(thread.getName()));
    }
  }

  private static void call(AllOperations.Entry operation, AnyArguments any) {
    try {
      operation.call(any.of(operation.method()));
    } catch (PartnerApiException | UncheckedIOException failure) {
      assertClean(failure);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no arguments for " + operation.id(), e);
    }
  }

  /**
   * The JDK's own debug logger of java.net.http names the URL of a request, and no program can keep
   * it from that. It never sees a credential.
   */
  private static void assertClean(CapturedLog log) {
    for (String line : log.lines()) {
      if (line.startsWith("jdk.internal.httpclient.debug: ")) {
        assertThat(line).doesNotContain(CREDENTIAL);
      } else {
        assertClean(line);
      }
    }
  }

  private static void assertClean(Throwable failure) {
    assertThat(failure).isNotNull();
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertClean(trace.toString());
    ObjectGraph.walk(failure, object -> assertClean(String.valueOf(object)));
  }

  private static void assertClean(Object object) {
    ObjectGraph.walk(object, reached -> assertClean(reached.toString()));
  }

  private static void assertClean(String text) {
    if (text.contains("canary") || text.contains(CARD)) {
      assertThat(text).doesNotContain("canary").doesNotContain(CARD);
    }
  }

  private static final class RecordingListener implements CallListener {
    @Override
    public void attempted(Attempt attempt) {
      assertClean(attempt.toString());
    }

    @Override
    public void called(Call call) {
      assertClean(call.toString());
    }

    @Override
    public void drifted(Drift drift) {
      assertClean(drift.toString());
    }
  }
}
