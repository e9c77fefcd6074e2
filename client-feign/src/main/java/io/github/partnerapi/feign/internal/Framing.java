package io.github.partnerapi.feign.internal;

import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.ProtocolException;
import org.jspecify.annotations.Nullable;

/**
 * Where a body ends, by one clear word of the head. Where a head says it twice, or unclearly, two
 * readers disagree about where the next answer begins, and somebody may have meant them to.
 */
final class Framing implements ContentLengthStrategy {
  static final Framing INSTANCE = new Framing();

  private static final int MOST_DIGITS = 18;

  private Framing() {}

  @Override
  public long determineLength(HttpMessage head) throws HttpException {
    String coding = word(head, HttpHeaders.TRANSFER_ENCODING);
    String length = word(head, HttpHeaders.CONTENT_LENGTH);
    if (coding != null) {
      boolean old = head.getVersion() != null && head.getVersion().lessEquals(HttpVersion.HTTP_1_0);
      if (!coding.equalsIgnoreCase("chunked") || old || length != null) {
        throw new ProtocolException("the end of the body is not clear");
      }
      return CHUNKED;
    }
    return length == null ? UNDEFINED : number(length);
  }

  /** Tells whether a head that comes without a body announces one all the same. */
  static boolean announcesBody(HttpMessage head) {
    Header length = head.getFirstHeader(HttpHeaders.CONTENT_LENGTH);
    return head.containsHeader(HttpHeaders.TRANSFER_ENCODING)
        || (length != null && !"0".equals(length.getValue()));
  }

  /** Returns what a head says once, or several times alike; null when it says nothing. */
  private static @Nullable String word(HttpMessage head, String name) throws ProtocolException {
    if (head.countHeaders(name) < 2) {
      Header only = head.getFirstHeader(name);
      return only == null ? null : once(String.valueOf(only.getValue()));
    }
    String first = null;
    for (Header header : head.getHeaders(name)) {
      String word = once(String.valueOf(header.getValue()));
      if (first != null && !(first.equals(word) && name.equals(HttpHeaders.CONTENT_LENGTH))) {
        throw new ProtocolException("the end of the body is said twice");
      }
      first = word;
    }
    return first;
  }

  private static String once(String value) throws ProtocolException {
    if (value.indexOf(',') < 0) {
      return value.strip();
    }
    String[] words = value.split(",", -1);
    for (String word : words) {
      if (!word.strip().equals(words[0].strip()) || word.strip().equalsIgnoreCase("chunked")) {
        throw new ProtocolException("the end of the body is said twice");
      }
    }
    return words[0].strip();
  }

  private static long number(String length) throws ProtocolException {
    for (int i = 0; i < length.length(); i++) {
      if (length.charAt(i) < '0' || length.charAt(i) > '9') {
        throw new ProtocolException("the length of the body is no number");
      }
    }
    if (length.isEmpty() || length.length() > MOST_DIGITS) {
      throw new ProtocolException("the length of the body is no number");
    }
    return Long.parseLong(length);
  }
}
