package io.github.partnerapi.contract.transport;

import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.Connection;
import io.github.partnerapi.contract.fault.FaultServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Answers that come late, never, or never to their end. */
final class TimeRows {
  private static final String DEADLINE = "A call ends at its deadline";
  private static final String INTERRUPT = "An interrupt ends a call";

  /** Before the read timeouts of any client, which are 10 s and more. */
  private static final Duration SOON = Duration.ofSeconds(8);

  private static final Duration TICK = Sent.SHORT.dividedBy(10);

  private TimeRows() {}

  static List<TransportRow> all() {
    List<TransportRow> rows = new ArrayList<>();
    add(rows, "a stall before the head", connection -> {});
    add(rows, "a stall in the head", connection -> connection.send("HTTP/1.1 200 OK\r\nX-A: "));
    add(rows, "a stall in the body", connection -> connection.send(head() + "{"));
    add(rows, "a drip of the head", connection -> drip(connection, "HTTP/1.1 200 OK\r\nX-A: "));
    add(rows, "a drip of the body", connection -> drip(connection, head() + "{"));
    for (Flood flood : Flood.values()) {
      rows.add(
          new TransportRow(
              "An answer without an end is an error",
              AnswerRows.words(flood),
              client -> flood(client, flood)));
    }
    return rows;
  }

  private interface Beginning {
    void send(Connection connection) throws IOException;
  }

  private static void add(List<TransportRow> rows, String name, Beginning beginning) {
    Answer answer =
        (request, connection) -> {
          beginning.send(connection);
          connection.stall();
        };
    rows.add(new TransportRow(DEADLINE, name, client -> late(client, answer)));
    rows.add(new TransportRow(INTERRUPT, name, client -> interrupted(client, answer)));
  }

  private static String head() {
    return Answer.head(200, "Content-Type: application/json", "Content-Length: 9000") + "\r\n";
  }

  private static void drip(Connection connection, String start) throws IOException {
    connection.send(start);
    connection.drip("x".repeat(1000), TICK);
  }

  private static @Nullable String late(HttpAdapter.Factory factory, Answer answer)
      throws Exception {
    try (FaultServer server = FaultServer.answering(answer);
        HttpAdapter client = factory.open(null)) {
      Sent sent = Sent.inTime(() -> Sent.post(client, server.url(), Sent.SHORT));
      return sent == null
          ? "goes on after its deadline"
          : AnswerRows.sentOnce(server, 1, sent.failed() ? null : "taken as success");
    }
  }

  private static @Nullable String interrupted(HttpAdapter.Factory factory, Answer answer)
      throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    Answer told =
        (request, connection) -> {
          asked.countDown();
          answer.to(request, connection);
        };
    try (FaultServer server = FaultServer.answering(told);
        HttpAdapter client = factory.open(null)) {
      FutureTask<Sent> call = new FutureTask<>(() -> Sent.post(client, server.url(), Sent.ENDLESS));
      Thread caller = Sent.start(call);
      asked.await(Sent.LONG.toMillis(), TimeUnit.MILLISECONDS);
      // Until it waits for what does not come.
      new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS);
      caller.interrupt();
      Sent sent = Sent.inTime(call, SOON);
      return sent == null
          ? "goes on"
          : AnswerRows.sentOnce(server, 1, sent.failed() ? null : "taken as success");
    }
  }

  private static @Nullable String flood(HttpAdapter.Factory factory, Flood flood) throws Exception {
    try (FaultServer server = FaultServer.answering(flood.atMost(Flood.LONGEST));
        HttpAdapter client = factory.open(null)) {
      Sent sent = Sent.inTime(() -> Sent.post(client, server.url(), Sent.SHORT));
      return sent == null
          ? "goes on after its deadline"
          : AnswerRows.sentOnce(
              server, 1, sent.failed() || flood.followsAWholeBody() ? null : "taken as success");
    }
  }
}
