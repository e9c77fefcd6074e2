package io.github.partnerapi.feign.internal;

import feign.Request;
import feign.Response;
import io.github.partnerapi.Headers;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;

/** Turns a response of Apache HttpClient 5 into one of Feign. */
final class ApacheResponse {
  private ApacheResponse() {}

  static Response of(
      Request request, CloseableHttpResponse answer, TimedAbort abort, Request.Options options)
      throws IOException {
    // Feign copies them twice; where nobody looks, the body gives them.
    boolean unseen = options instanceof AttemptOptions;
    return Response.builder()
        .status(answer.getCode())
        .request(request)
        .headers(unseen ? Map.of() : headers(answer))
        .body(new Body(answer, abort), null)
        .build();
  }

  private static Map<String, Collection<String>> headers(CloseableHttpResponse answer) {
    Map<String, Collection<String>> headers = new LinkedHashMap<>();
    for (Header header : answer.getHeaders()) {
      headers.computeIfAbsent(header.getName(), name -> new ArrayList<>(1)).add(header.getValue());
    }
    return headers;
  }

  /**
   * The body; closing it gives the connection back when all of it has come, and ends the connection
   * otherwise.
   */
  static final class Body extends FilterInputStream {
    private final CloseableHttpResponse answer;
    private final TimedAbort abort;
    private final long length;
    private long seen;

    private Body(CloseableHttpResponse answer, TimedAbort abort) throws IOException {
      super(content(answer));
      this.answer = answer;
      this.abort = abort;
      this.length = answer.getEntity() == null ? 0 : answer.getEntity().getContentLength();
    }

    /** Returns the headers that came with the body, by names in any case as Feign has them. */
    Headers headers() {
      Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (Header header : answer.getHeaders()) {
        headers.merge(header.getName(), List.of(header.getValue()), Body::joined);
      }
      return Headers.of(headers);
    }

    private static List<String> joined(List<String> some, List<String> more) {
      List<String> all = new ArrayList<>(some);
      all.addAll(more);
      return Collections.unmodifiableList(all);
    }

    private static InputStream content(CloseableHttpResponse answer) throws IOException {
      HttpEntity entity = answer.getEntity();
      return entity == null ? InputStream.nullInputStream() : entity.getContent();
    }

    @Override
    public int read() throws IOException {
      try {
        int octet = super.read();
        seen += octet < 0 ? 0 : 1;
        return octet;
      } catch (IOException e) {
        throw abort.meaning(e);
      }
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
      try {
        int more = super.read(target, offset, count);
        seen += Math.max(more, 0);
        return more;
      } catch (IOException e) {
        throw abort.meaning(e);
      }
    }

    @Override
    public void close() throws IOException {
      abort.cancel();
      if (seen == length) {
        // Nothing is left to wait for, and only the end of the stream gives the connection back.
        super.read();
      }
      // Not in order: that would read the rest of the body, however long it takes to come.
      answer.close(CloseMode.IMMEDIATE);
    }
  }
}
