package io.github.partnerapi.feign.internal;

import feign.Request;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The times of an attempt, and the headers that go beside Feign's request to the client of this
 * project. Feign makes a template of each header and reads it again some four times; where nobody
 * stands between Feign and the client, nobody would see them there.
 */
final class AttemptOptions extends Request.Options {
  private final List<Map.Entry<String, String>> headers;

  /** Redirects are off. */
  AttemptOptions(long connectMillis, long readMillis, List<Map.Entry<String, String>> headers) {
    super(connectMillis, TimeUnit.MILLISECONDS, readMillis, TimeUnit.MILLISECONDS, false);
    this.headers = headers;
  }

  List<Map.Entry<String, String>> headers() {
    return headers;
  }
}
