package io.github.partnerapi.contract.transport;

import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.Connection;
import io.github.partnerapi.contract.fault.FaultServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Bodies that are compressed, and bodies that the server does not want. */
final class BodyRows {
  private static final String WHOLE = "The bytes of a body are all there, or an error";
  private static final String UPLOAD = "A refused upload gives its 413";
  private static final int UPLOAD_BYTES = 4 * 1024 * 1024;
  private static final Duration UPLOAD_DEADLINE = Sent.SHORT.multipliedBy(5);
  private static final String TEXT = "{\"text\":\"" + "words and words ".repeat(4000) + "\"}";

  private BodyRows() {}

  static List<TransportRow> all() {
    byte[] half = gzip(TEXT.substring(0, TEXT.length() / 2));
    byte[] two = joined(half, gzip(TEXT.substring(TEXT.length() / 2)));
    byte[] one = gzip(TEXT);
    List<TransportRow> rows = new ArrayList<>();
    rows.add(coded("gzip", "gzip", one, true));
    rows.add(coded("x-gzip", "x-gzip", one, true));
    rows.add(coded("gzip of two members", "gzip", two, true));
    rows.add(coded("gzip that breaks off", "gzip", Arrays.copyOf(one, one.length - 12), false));
    rows.add(coded("gzip that is none", "gzip", utf8("{\"text\":1}"), false));
    rows.add(coded("an unknown coding", "zstd", utf8("{\"text\":1}"), false));
    rows.add(
        upload(
            "and reads no more",
            UPLOAD_DEADLINE,
            (request, connection) -> {
              refuse(connection);
              connection.pause(Sent.ENDLESS);
            }));
    rows.add(
        upload(
            "and closes at once",
            Sent.LONG,
            (request, connection) -> {
              refuse(connection);
              connection.close();
            }));
    rows.add(
        upload(
            "and reads to the end",
            Sent.LONG,
            (request, connection) -> {
              refuse(connection);
              connection.stall();
            }));
    return rows;
  }

  /** Still coded is as good as decoded: the reader is told. */
  private static TransportRow coded(String name, String coding, byte[] body, boolean whole) {
    return new TransportRow(
        WHOLE,
        name,
        factory -> {
          Answer answer =
              (request, connection) -> {
                connection.send(
                    Answer.head(
                            200, "Content-Encoding: " + coding, "Content-Length: " + body.length)
                        + "\r\n");
                connection.send(body);
              };
          try (FaultServer server = FaultServer.answering(answer);
              HttpAdapter client = factory.open(null)) {
            Sent sent = Sent.get(client, server.url());
            boolean asItCame =
                sent.response() != null && sent.response().isCoded() && sent.hasBody(body);
            if (asItCame || (whole ? sent.hasBody(TEXT) : sent.failed())) {
              return null;
            }
            return sent.failed() ? "an error" : whole ? "cut in silence" : "taken as success";
          }
        });
  }

  private static TransportRow upload(String name, Duration deadline, Answer answer) {
    return new TransportRow(
        UPLOAD, "the server refuses " + name, client -> upload(client, deadline, answer));
  }

  private static @Nullable String upload(
      HttpAdapter.Factory factory, Duration deadline, Answer answer) throws Exception {
    byte[] body = utf8("\"" + "x".repeat(UPLOAD_BYTES) + "\"");
    try (FaultServer server = FaultServer.answeringHeads(answer);
        HttpAdapter client = factory.open(null)) {
      Sent sent = Sent.inTime(() -> Sent.post(client, server.url(), body, deadline));
      return sent == null
          ? "goes on after its deadline"
          : AnswerRows.sentOnce(
              server, 1, sent.status() == 413 ? null : "the caller gets " + sent.told());
    }
  }

  private static void refuse(Connection connection) throws IOException {
    connection.send(Answer.head(413, "Connection: close", "Content-Length: 2") + "\r\n{}");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write(utf8(text));
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return zipped.toByteArray();
  }
}
