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
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;

/** Turns a response of Apache HttpClient 5 into one of Feign. */
final class ApacheResponse {
  private ApacheResponse() {}

  static Response of(Request request, CloseableHttpResponse answer, TimedAbort abort)
      throws IOException {
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
