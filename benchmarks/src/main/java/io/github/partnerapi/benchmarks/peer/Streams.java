package io.github.partnerapi.benchmarks.peer;

import java.io.IOException;
import java.io.InputStream;

/** Reads a stream to its end, as one writes it to a file: 8 KiB at a time. */
final class Streams {
  private Streams() {}

  static long length(InputStream body) throws IOException {
    byte[] buffer = new byte[8192];
    long length = 0;
    for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
      length += count;
    }
    return length;
  }
}
