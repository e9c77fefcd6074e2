package io.github.partnerapi.csv;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;

/**
 * The rest of a report can't be read: the connection broke, the deadline passed, or it is not CSV.
 */
public final class UnreadableReportException extends UncheckedIOException {
  @Serial private static final long serialVersionUID = 1;

  UnreadableReportException(IOException cause) {
    // The message of a CSV parser quotes the text, which is about clients.
    super(
        "the license report breaks off, or is not CSV",
        new IOException(cause.getClass().getName()));
  }
}
