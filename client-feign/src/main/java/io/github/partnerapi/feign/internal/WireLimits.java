package io.github.partnerapi.feign.internal;

import org.apache.hc.core5.http.config.Http1Config;

/** What a head may be made of: without limits, a server that never ends one fills the memory. */
final class WireLimits {
  /** Of the status line, a header, a chunk's size with its extensions, and a trailer. */
  static final int LINE_BYTES = 16 * 1024;

  /** Of a head, and of the trailers behind the last chunk. */
  static final int LINES = 256;

  /** Before an answer. */
  static final int INTERIM_ANSWERS = 16;

  static final Http1Config HTTP1 =
      Http1Config.custom()
          .setMaxLineLength(LINE_BYTES)
          .setMaxHeaderCount(LINES)
          .setMaxEmptyLineCount(1)
          .build();

  private WireLimits() {}
}
