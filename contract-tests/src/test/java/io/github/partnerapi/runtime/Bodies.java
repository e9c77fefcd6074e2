package io.github.partnerapi.runtime;

import io.github.partnerapi.contract.fault.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Bodies that are not text. */
final class Bodies {
  private Bodies() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Gzip with one member for each part. */
  static byte[] gzip(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      try (GZIPOutputStream member = new GZIPOutputStream(all)) {
        member.write(part);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all.toByteArray();
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static Answer answer(int status, byte[] body, String... headers) {
    return (request, connection) -> {
      connection.send(
          (Answer.head(status, headers) + "Content-Length: " + body.length + "\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1));
      connection.send(body);
    };
  }

  /** Sends the body piece by piece, so that none is there before it is asked for. */
  static Answer inPieces(byte[] body, int piece, String... headers) {
    return (request, connection) -> {
      connection.send(
          (Answer.head(200, headers) + "Content-Length: " + body.length + "\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1));
      for (int from = 0; from < body.length; from += piece) {
        byte[] next = new byte[Math.min(piece, body.length - from)];
        System.arraycopy(body, from, next, 0, next.length);
        connection.send(next);
      }
    };
  }
}
