package io.github.partnerapi.call;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** How a call is made, and what the caller does with a streamed body. */
enum Way {
  GET("GET", null),
  POST("POST", null),
  STREAM_READ("GET", InputStream::readAllBytes),
  STREAM_READ_BYTE_BY_BYTE(
      "POST",
      body -> {
        while (body.read() >= 0) {
          body.available();
        }
      }),
  STREAM_SKIPPED(
      "GET",
      body -> {
        while (body.skip(100) > 0) {
          body.mark(0);
        }
      }),
  STREAM_CLOSED_EARLY("GET", body -> {}),
  STREAM_READ_AFTER_ITS_END(
      "GET",
      body -> {
        try {
          body.readAllBytes();
        } finally {
          body.read();
        }
      });

  final String method;
  final @Nullable Reading reading;

  Way(String method, @Nullable Reading reading) {
    this.method = method;
    this.reading = reading;
  }

  /** What the caller does before the body is closed. */
  interface Reading {
    void of(InputStream body) throws IOException;
  }
}
