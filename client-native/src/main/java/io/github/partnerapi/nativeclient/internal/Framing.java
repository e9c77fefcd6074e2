package io.github.partnerapi.nativeclient.internal;

import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a body ends, by one clear word of the head. Where a head says it twice, or unclearly, two
 * readers disagree about where the next answer begins, and somebody may have meant them to.
 */
final class Framing {
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  private Framing() {}

  /** Tells whether a head says it once, or leaves it to the end of the connection. */
  static boolean isClear(HttpHeaders head) {
    List<String> codings = words(head, "Transfer-Encoding");
    List<String> lengths = words(head, "Content-Length");
    if (!codings.isEmpty()) {
      return lengths.isEmpty() && codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked");
    }
    return lengths.isEmpty()
        || (LENGTH.matcher(lengths.get(0)).matches()
            && (lengths.size() == 1 || lengths.stream().allMatch(lengths.get(0)::equals)));
  }

  /**
   * Returns how long a body must be that HTTP/2 brings, since nobody below looks; -1 when that is
   * not said, and over HTTP/1.1, where the length ends the body.
   */
  static long length(HttpResponse.ResponseInfo head) {
    return head.version() == HttpClient.Version.HTTP_2
            && head.statusCode() != 204
            && head.statusCode() != 304
        ? head.headers().firstValueAsLong("Content-Length").orElse(-1)
        : -1;
  }

  private static List<String> words(HttpHeaders head, String name) {
    List<String> values = head.allValues(name);
    if (values.isEmpty() || (values.size() == 1 && values.get(0).indexOf(',') < 0)) {
      return values;
    }
    List<String> words = new ArrayList<>();
    for (String value : values) {
      for (String word : value.split(",", -1)) {
        words.add(word.strip());
      }
    }
    return words;
  }
}
