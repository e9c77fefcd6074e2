package io.github.partnerapi.feign.internal;

import feign.Request;
import feign.Response;
import io.github.partnerapi.Headers;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

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
    private static final long LONGEST_REST = 16 * 1024;
    private static final Duration REST_TIME = Duration.ofSeconds(1);

    /** Held by who reads; only where somebody else may. */
    private @Nullable ReentrantLock reading;

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

    /**
     * Lets a reader take his time: at the deadline the connection is given back, and what has
     * arrived is kept for him.
     */
    void readSlowly() {
      ReentrantLock lock = new ReentrantLock();
      reading = lock;
      abort.before(() -> keepWhatHasArrived(lock));
    }

    /** Not where a reader waits: then nothing has arrived. */
    private boolean keepWhatHasArrived(ReentrantLock lock) {
      if (!lock.tryLock()) {
        return false;
      }
      try {
        abort.aMomentMore(REST_TIME);
        ArrivedBytes arrived = ArrivedBytes.of(in);
        in = arrived;
        abort.end();
        return arrived.isWhole();
      } finally {
        lock.unlock();
      }
    }

    private void begin() {
      if (reading != null) {
        reading.lock();
      }
    }

    private void end() {
      if (reading != null) {
        reading.unlock();
      }
    }

    @Override
    public int read() throws IOException {
      begin();
      try {
        int octet = super.read();
        seen += octet < 0 ? 0 : 1;
        return octet;
      } catch (IOException | RuntimeException e) {
        throw abort.progress().meaning(e);
      } finally {
        end();
      }
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
      begin();
      try {
        int more = super.read(target, offset, count);
        seen += Math.max(more, 0);
        return more;
      } catch (IOException | RuntimeException e) {
        throw abort.progress().meaning(e);
      } finally {
        end();
      }
    }

    @Override
    public void close() throws IOException {
      boolean alone = reading == null || reading.tryLock();
      try {
        if (alone) {
          readRest();
        }
      } finally {
        if (alone) {
          end();
        }
        abort.end();
        // Not in order: that would read the rest of the body, however long it is.
        answer.close(CloseMode.IMMEDIATE);
      }
    }

    /**
     * Only the end of the body gives the connection back. A short rest is a moment away, and
     * cheaper than another connection; it is not waited for longer than that would take.
     */
    private void readRest() {
      if (length - seen > LONGEST_REST) {
        return;
      }
      try {
        if (seen == length) {
          in.read();
          return;
        }
        abort.atLatestIn(REST_TIME);
        byte[] some = new byte[512];
        int rest = 0;
        for (int more = 0; more >= 0 && rest <= LONGEST_REST; more = in.read(some)) {
          rest += more;
        }
      } catch (IOException | RuntimeException noRest) {
        return;
      }
    }
  }
}
