package io.github.partnerapi.contract.transport;

import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What happens before an answer, between two of them, and to several at the same time. */
final class ConnectionRows {
  private static final String OWN = "{\"own\":1}";
  private static final String ONCE = "Nothing is sent again or elsewhere";
  private static final String KEPT = "A kept connection costs no call";
  private static final int CALLS = 20;

  private ConnectionRows() {}

  static List<TransportRow> all() {
    List<TransportRow> rows = new ArrayList<>();
    rows.add(answered(401, "WWW-Authenticate: Basic realm=\"x\""));
    rows.add(answered(407, "Proxy-Authenticate: Basic realm=\"x\""));
    rows.add(answered(408, "Connection: close"));
    rows.add(answered(421, "Connection: close"));
    rows.add(answered(429, "Retry-After: 0"));
    rows.add(answered(503, "Retry-After: 0"));
    for (int status : List.of(301, 302, 303, 307, 308)) {
      rows.add(answered(status, "Location: /elsewhere"));
    }
    rows.add(new TransportRow(ONCE, "a cookie", ConnectionRows::cookie));
    rows.add(new TransportRow(KEPT, "closed while idle", ConnectionRows::closedWhileIdle));
    rows.add(new TransportRow(KEPT, "after a time out", ConnectionRows::afterATimeOut));
    rows.add(new TransportRow(KEPT, "twenty calls at once", ConnectionRows::together));
    for (ProxyAnswer answer : ProxyAnswer.values()) {
      rows.add(
          new TransportRow(
              "A proxy is not the service",
              "CONNECT is answered " + answer.status(),
              client -> proxy(client, answer)));
    }
    for (HandshakeFault fault : HandshakeFault.values()) {
      rows.add(
          new TransportRow(
              "A handshake that fails is an error",
              AnswerRows.words(fault),
              client -> handshake(client, fault)));
    }
    return rows;
  }

  private static TransportRow answered(int status, String header) {
    return new TransportRow(
        ONCE,
        "a POST is answered " + status + " with " + header,
        factory -> {
          try (FaultServer server =
                  FaultServer.answering(Answer.body(status, "{}", header), Answer.json(OWN));
              HttpAdapter client = factory.open(null)) {
            Sent sent = Sent.post(client, server.url());
            return AnswerRows.sentOnce(
                server, 1, sent.status() == status ? null : "the caller gets " + sent.told());
          }
        });
  }

  private static @Nullable String cookie(HttpAdapter.Factory factory) throws Exception {
    try (FaultServer server =
            FaultServer.answering(Answer.body(200, "{}", "Set-Cookie: a=1; Path=/"));
        HttpAdapter client = factory.open(null)) {
      Sent.get(client, server.url());
      Sent.get(client, server.url());
      return server.requests().get(1).header("Cookie") == null ? null : "sent with the next call";
    }
  }

  private static @Nullable String closedWhileIdle(HttpAdapter.Factory factory) throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    Answer closing =
        (request, connection) -> {
          connection.send(Answer.head(200, "Content-Length: 2") + "\r\n{}");
          connection.close();
          closed.countDown();
        };
    try (FaultServer server = FaultServer.answering(closing, Answer.json(OWN));
        HttpAdapter client = factory.open(null)) {
      Sent.get(client, server.url());
      closed.await();
      awaitEnd(server);
      Sent sent = Sent.post(client, server.url());
      return AnswerRows.sentOnce(server, 2, sent.hasBody(OWN) ? null : "the POST is lost");
    }
  }

  /** Gives a client that watches its idle connections the time to see the end. */
  private static void awaitEnd(FaultServer server) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    for (int i = 0; i < 10 && server.openConnections() > 0; i++) {
      never.await(20, TimeUnit.MILLISECONDS);
    }
    never.await(100, TimeUnit.MILLISECONDS);
  }

  private static @Nullable String afterATimeOut(HttpAdapter.Factory factory) throws Exception {
    try (FaultServer server =
            FaultServer.answering(Answer.json(OWN), Answer.stalled(), Answer.json(OWN));
        HttpAdapter client = factory.open(null)) {
      Sent.get(client, server.url());
      Sent.post(client, server.url(), Sent.SHORT);
      Sent sent = Sent.get(client, server.url());
      return sent.hasBody(OWN) ? null : "the next call fails too";
    }
  }

  private static @Nullable String together(HttpAdapter.Factory factory) throws Exception {
    Answer echo =
        (request, connection) -> {
          byte[] body = request.body();
          connection.send(Answer.head(200, "Content-Length: " + body.length) + "\r\n");
          connection.send(body);
        };
    ExecutorService threads = Executors.newFixedThreadPool(CALLS);
    try (FaultServer server = FaultServer.answering(echo);
        HttpAdapter client = factory.open(null)) {
      List<Future<Boolean>> calls = new ArrayList<>();
      for (int i = 0; i < CALLS; i++) {
        byte[] body = {'"', (byte) ('a' + i), '"'};
        calls.add(
            threads.submit(() -> Sent.post(client, server.url(), body, Sent.LONG).hasBody(body)));
      }
      for (Future<Boolean> call : calls) {
        if (!call.get()) {
          return "a caller did not get its own answer";
        }
      }
      return AnswerRows.sentOnce(server, CALLS, null);
    } finally {
      threads.shutdownNow();
    }
  }

  private static @Nullable String proxy(HttpAdapter.Factory factory, ProxyAnswer answer)
      throws Exception {
    try (FaultServer proxy = FaultServer.answering(answer.answer());
        HttpAdapter client =
            factory.open(new InetSocketAddress("127.0.0.1", proxy.url().getPort()))) {
      Sent sent = Sent.post(client, URI.create("https://service.example"));
      if (proxy.requests().isEmpty()) {
        return "the proxy is not asked";
      }
      return sent.failed() ? null : "taken as the answer of the service";
    }
  }

  private static @Nullable String handshake(HttpAdapter.Factory factory, HandshakeFault fault)
      throws Exception {
    try (HandshakeServer server = HandshakeServer.failing(fault);
        HttpAdapter client = factory.open(null)) {
      boolean waits = fault == HandshakeFault.STALLED;
      Sent sent = Sent.post(client, server.url(), waits ? Sent.SHORT : Sent.LONG);
      return sent.failed() ? null : "taken as " + sent.told();
    }
  }
}
