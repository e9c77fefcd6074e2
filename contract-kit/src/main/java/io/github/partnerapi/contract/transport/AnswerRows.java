package io.github.partnerapi.contract.transport;

import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Answers that are not what they seem. */
final class AnswerRows {
  private static final String OWN = "{\"own\":1}";

  private AnswerRows() {}

  static List<TransportRow> all() {
    List<TransportRow> rows = new ArrayList<>();
    for (ForeignBytes bytes : ForeignBytes.values()) {
      rows.add(
          new TransportRow(
              "An answer belongs to its request", words(bytes), client -> foreign(client, bytes)));
    }
    for (BrokenFraming framing : BrokenFraming.values()) {
      rows.add(
          new TransportRow(
              "An unclear end of a body is an error",
              words(framing),
              client -> framing(client, framing)));
    }
    for (BrokenAnswer answer : BrokenAnswer.values()) {
      rows.add(broken(answer, "", false, Sent::post));
      rows.add(broken(answer, ", on a kept connection", true, Sent::post));
      if (!answer.hasHead()) {
        rows.add(broken(answer, ", without a body", false, AnswerRows::bare));
        rows.add(broken(answer, ", on a kept connection, without a body", true, AnswerRows::bare));
      }
    }
    return rows;
  }

  /** Returns the name of a constant as a reader reads it. */
  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static @Nullable String foreign(HttpAdapter.Factory factory, ForeignBytes bytes)
      throws Exception {
    CountDownLatch left = new CountDownLatch(1);
    Answer leaving =
        (request, connection) -> {
          try {
            bytes.answer().to(request, connection);
          } finally {
            left.countDown();
          }
        };
    try (FaultServer server = FaultServer.answering(leaving, Answer.json(OWN));
        HttpAdapter client = factory.open(null)) {
      Sent first = Sent.get(client, server.url());
      if (first.hasBody(ForeignBytes.BODY)) {
        return "the first caller got the foreign answer";
      }
      left.await(1, TimeUnit.SECONDS);
      Sent next = Sent.post(client, server.url());
      if (next.hasBody(ForeignBytes.BODY) || next.status() == 408) {
        return "the next caller got the foreign answer";
      }
      return null;
    }
  }

  private static @Nullable String framing(HttpAdapter.Factory factory, BrokenFraming framing)
      throws Exception {
    try (FaultServer server = FaultServer.answering(framing.answer(), Answer.json(OWN));
        HttpAdapter client = factory.open(null)) {
      Sent first = Sent.get(client, server.url());
      Sent next = Sent.get(client, server.url());
      if (next.hasBody(ForeignBytes.BODY)) {
        return "the next caller got the foreign answer";
      }
      return first.failed() ? null : "taken as success";
    }
  }

  private interface Post {
    Sent send(HttpAdapter client, URI server);
  }

  private static Sent bare(HttpAdapter client, URI server) {
    return Sent.post(client, server, null, Sent.LONG);
  }

  private static TransportRow broken(BrokenAnswer answer, String how, boolean kept, Post post) {
    Answer[] script =
        kept ? new Answer[] {Answer.json(OWN), answer.answer()} : new Answer[] {answer.answer()};
    return new TransportRow(
        "What breaks off is an error, and a POST is sent once",
        words(answer) + how,
        factory -> {
          try (FaultServer server = FaultServer.answering(script);
              HttpAdapter client = factory.open(null)) {
            if (kept) {
              Sent.get(client, server.url());
            }
            Sent sent = post.send(client, server.url());
            return sentOnce(server, script.length, sent.failed() ? null : "taken as success");
          }
        });
  }

  /** Says how often a request was sent when it was not once, and otherwise the other thing. */
  static @Nullable String sentOnce(FaultServer server, int expected, @Nullable String other) {
    int more = server.requests().size() - expected;
    return more > 0 ? "sent " + (more + 1) + " times" : other;
  }
}
