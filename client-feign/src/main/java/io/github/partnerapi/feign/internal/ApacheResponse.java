package io.github.partnerapi.feign.internal;

import feign.Request;
import feign.Response;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/** Turns a response of Apache HttpClient 5 into one of Feign. */
final class ApacheResponse {
  private ApacheResponse() {}

  static Response of(Request request, ClassicHttpResponse answer, Future<?> abort) throws IOException {
    Map<String, Collection<String>> headers = new LinkedHashMap<>();
    for (Header header : answer.getHeaders()) {
      headers.computeIfAbsent(header.getName(), name -> new ArrayList<>(1)).add(header.getValue());
    }
    return Response.builder()
        .status(answer.getCode())
        .request(request)
        .headers(headers)
        .body(new Body(answer, abort), null)
        .build();
  }

  /** The body; closing it gives the connection back after the last byte, and closes the connection before. */
  private static final class Body extends FilterInputStream {
    private final ClassicHttpResponse answer;
    private final Future<?> abort;

    Body(ClassicHttpResponse answer, Future<?> abort) throws IOException {
      super(content(answer));
      this.answer = answer;
      this.abort = abort;
    }

    private static InputStream content(ClassicHttpResponse answer) throws IOException {
      HttpEntity entity = answer.getEntity();
      return entity == null ? InputStream.nullInputStream() : entity.getContent();
    }

    @Override
    public void close() throws IOException {
      abort.cancel(false);
      // Not the stream's own close, which would first read the rest of the body.
      answer.close();
    }
  }
}
