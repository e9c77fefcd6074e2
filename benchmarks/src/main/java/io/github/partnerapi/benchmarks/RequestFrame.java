package io.github.partnerapi.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Finds where a request ends, and the number of the cursor that it asks for, in one buffer that is
 * used again. For one connection; nothing is pipelined.
 */
final class RequestFrame {
  private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CHUNKED =
      "\r\ntransfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CURSOR = "cursor-".getBytes(StandardCharsets.US_ASCII);

  private final byte[] buffer = new byte[64 * 1024];
  private int length;
  private int headEnd;

  /** Reads one request whole; false when the client has gone. */
  boolean next(InputStream in) throws IOException {
    length = 0;
    headEnd = -1;
    while (!complete()) {
      int count = in.read(buffer, length, buffer.length - length);
      if (count <= 0) {
        return false;
      }
      length += count;
    }
    return true;
  }

  private boolean complete() {
    if (headEnd < 0) {
      int end = indexOf(HEAD_END, 0, length);
      if (end < 0) {
        return false;
      }
      headEnd = end + HEAD_END.length;
    }
    if (indexOf(CHUNKED, 0, headEnd) >= 0) {
      return length - headEnd >= LAST_CHUNK.length
          && matches(LAST_CHUNK, length - LAST_CHUNK.length);
    }
    int at = indexOf(LENGTH, 0, headEnd);
    return length - headEnd >= (at < 0 ? 0 : number(at + LENGTH.length));
  }

  /** Returns the two digits after the word of the cursors in the request line, 0 without one. */
  int cursor() {
    int at = indexOf(CURSOR, 0, Math.min(headEnd, 512));
    return at < 0 ? 0 : number(at + CURSOR.length);
  }

  private int number(int from) {
    int at = from;
    while (buffer[at] == ' ') {
      at++;
    }
    int number = 0;
    for (; buffer[at] >= '0' && buffer[at] <= '9'; at++) {
      number = number * 10 + buffer[at] - '0';
    }
    return number;
  }

  private int indexOf(byte[] word, int from, int to) {
    for (int at = from; at <= to - word.length; at++) {
      if (matches(word, at)) {
        return at;
      }
    }
    return -1;
  }

  /** Words are in lower case, and what is looked at in any. */
  private boolean matches(byte[] word, int at) {
    for (int i = 0; i < word.length; i++) {
      int octet = buffer[at + i];
      if ((octet >= 'A' && octet <= 'Z' ? octet + 32 : octet) != word[i]) {
        return false;
      }
    }
    return true;
  }
}
