package io.github.partnerapi.feign.internal;

import feign.Response;
import io.github.partnerapi.Headers;
import io.github.partnerapi.transport.Deadline;
import io.github.partnerapi.transport.WireResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The response of a Feign client as it came over the wire.
 *
 * <p>Some clients, Feign's default one among them, decompress a body and leave the header that says
 * it is compressed. So a body that does not start like gzip is taken as decompressed, unless it is
 * of the client of this project.
 */
final class FeignResponse implements WireResponse {
  private static final String ENCODING = "Content-Encoding";

  private final Response response;
  private final InputStream body;
  private final Headers headers;

  private FeignResponse(Response response, InputStream body, Headers headers) {
    this.response = response;
    this.body = body;
    this.headers = headers;
  }

  static FeignResponse of(Response response) throws IOException {
    return of(response, Function.identity());
  }

  static FeignResponse of(Response response, Deadline deadline) throws IOException {
    // That of the client of this project ends at the deadline by itself.
    return of(
        response,
        body -> body instanceof ApacheResponse.Body ? body : new DeadlineStream(body, deadline));
  }

  private static FeignResponse of(Response response, Function<InputStream, InputStream> timed)
      throws IOException {
    InputStream body =
        response.body() == null ? InputStream.nullInputStream() : response.body().asInputStream();
    if (body instanceof ApacheResponse.Body own && response.headers().isEmpty()) {
      return new FeignResponse(response, timed.apply(body), own.headers());
    }
    if (body instanceof ApacheResponse.Body || !saysGzip(response)) {
      return new FeignResponse(response, timed.apply(body), headers(response, false));
    }
    PushbackInputStream start = new PushbackInputStream(timed.apply(body), 2);
    byte[] magic = start.readNBytes(2);
    start.unread(magic);
    boolean gzip = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
    return new FeignResponse(response, start, headers(response, !gzip));
  }

  private static boolean saysGzip(Response response) {
    return response.headers().getOrDefault(ENCODING, List.of()).stream()
        .anyMatch("gzip"::equalsIgnoreCase);
  }

  private static Headers headers(Response response, boolean decompressed) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    response
        .headers()
        .forEach(
            (name, values) -> {
              if (!decompressed || !name.equalsIgnoreCase(ENCODING)) {
                headers.put(name, List.copyOf(values));
              }
            });
    return Headers.of(headers);
  }

  @Override
  public int status() {
    return response.status();
  }

  @Override
  public Headers headers() {
    return headers;
  }

  @Override
  public InputStream body() {
    return body;
  }

  @Override
  public void readSlowly() {
    if (body instanceof ApacheResponse.Body own) {
      own.readSlowly();
    }
  }

  @Override
  public void close() {
    response.close();
  }
}
