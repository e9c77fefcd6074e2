package io.github.partnerapi.nativeclient.internal;

import io.github.partnerapi.transport.Deadline;
import io.github.partnerapi.transport.NotSentException;
import io.github.partnerapi.transport.WireRequest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** One request that is under way, until the head of its answer has come. */
final class NativeExchange {
  /** What {@link HttpClient} says of a proxy that refuses a tunnel; 407 it reports otherwise. */
  private static final Pattern TUNNEL_REFUSED = Pattern.compile("Tunnel failed, got: ([0-9]{3})");

  /** What {@link HttpClient} makes of a 204 that announces a body. */
  private static final String NO_CONTENT = "unexpected content length header with 204 response";

  /** What TLS says of the first bytes of a connection alone. */
  private static final String NO_TLS = "nrecognized SSL message";

  private final OnceBody body;
  private final boolean seen;
  private final Deadline deadline;
  private final CompletableFuture<HttpResponse<DeadlineBody>> answer;
  private volatile boolean closed;

  private NativeExchange(
      OnceBody body,
      boolean seen,
      Deadline deadline,
      CompletableFuture<HttpResponse<DeadlineBody>> answer) {
    this.body = body;
    this.seen = seen;
    this.deadline = deadline;
    this.answer = answer;
  }

  /**
   * Starts an exchange.
   *
   * @param version the newest that is spoken
   * @param login what a proxy is told, or null
   */
  static NativeExchange start(
      HttpClient http,
      WireRequest request,
      HttpClient.Version version,
      @Nullable ProxyLogin login,
      Deadline deadline)
      throws IOException {
    OnceBody body = new OnceBody(request.body());
    // Not the client: an idle connection keeps what the handler refers to, and before Java 21 a
    // client ends when nothing refers to it.
    Executor asking = http.executor().orElseGet(ForkJoinPool::commonPool);
    // A DELETE with a publisher would announce an empty body, so that nothing can be seen of it.
    boolean seen = request.body() != null || !request.method().equals("DELETE");
    try {
      return new NativeExchange(
          body,
          seen,
          deadline,
          http.sendAsync(
              httpRequest(request, version, seen ? body : null, login),
              head -> subscriber(asking, head, deadline)));
    } catch (RuntimeException e) {
      throw new NotSentException(e);
    }
  }

  /**
   * A chunk of 2 GiB and more keeps the thread that asks for it, for ever: so it is not the
   * caller's.
   */
  private static BodyReceiver subscriber(
      Executor asking, HttpResponse.ResponseInfo head, Deadline deadline) {
    boolean chunked = head.headers().firstValue("Transfer-Encoding").isPresent();
    return new BodyReceiver(deadline, chunked ? asking : Runnable::run, Framing.length(head));
  }

  private static HttpRequest httpRequest(
      WireRequest request,
      HttpClient.Version version,
      @Nullable OnceBody body,
      @Nullable ProxyLogin login) {
    HttpRequest.Builder http = HttpRequest.newBuilder(URI.create(request.url()));
    if (body == null) {
      http.DELETE();
    } else {
      http.method(request.method(), body);
    }
    http.version(request.url().startsWith("http:") ? HttpClient.Version.HTTP_1_1 : version);
    for (Map.Entry<String, String> header : request.headers()) {
      http.header(header.getKey(), header.getValue());
    }
    if (login != null) {
      login.addTo(http, request.url());
    }
    return http.build();
  }

  HttpResponse<DeadlineBody> await() throws IOException, InterruptedException {
    try {
      HttpResponse<DeadlineBody> response =
          answer.get(Math.max(0, deadline.remainingNanos()), TimeUnit.NANOSECONDS);
      if (response.body() == null) {
        // So it gives what the proxy said of a tunnel, where nobody is there to answer 407.
        throw new NotSentException(
            "the proxy answered CONNECT with status " + response.statusCode(), null);
      }
      if (!Framing.isClear(response.headers()) && hasBody(response)) {
        response.body().close();
        throw new IOException("the end of the body is not clear");
      }
      return response;
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw meaning(new SocketTimeoutException("no answer before the deadline of the call"));
    } catch (InterruptedException e) {
      answer.cancel(true);
      if (isNotSent()) {
        Thread.currentThread().interrupt();
        throw new NotSentException(e);
      }
      throw e;
    } catch (CancellationException e) {
      throw meaning(e);
    } catch (ExecutionException e) {
      throw meaning(e.getCause());
    }
  }

  private static boolean hasBody(HttpResponse<?> response) {
    return response.statusCode() != 204
        && response.statusCode() != 304
        && !response.request().method().equals("HEAD");
  }

  /** Tells whether a failure means that 204 came, with a body that it must not have. */
  static boolean isNoContent(IOException failure) {
    return NO_CONTENT.equals(failure.getMessage());
  }

  private boolean isNotSent() {
    return seen && !body.mayBeSent();
  }

  /** Ends the exchange: its client is closed. */
  void close() {
    closed = true;
    answer.cancel(true);
  }

  private IOException meaning(@Nullable Throwable failure) {
    if (failure instanceof NotSentException notSent) {
      return notSent;
    }
    if (closed) {
      return isNotSent()
          ? new NotSentException("the client was closed", failure)
          : new IOException("the client was closed during the call", failure);
    }
    Throwable cause = failure == null ? new IOException("no reason was given") : failure;
    Integer refused = refusedTunnel(cause);
    if (refused != null) {
      return new NotSentException("the proxy answered CONNECT with status " + refused, cause);
    }
    if (isNotSent() || isBeforeSending(cause)) {
      return new NotSentException(cause);
    }
    if (Thread.currentThread().isInterrupted()) {
      return (IOException) new InterruptedIOException("interrupted").initCause(cause);
    }
    return cause instanceof IOException expected ? expected : new IOException(cause);
  }

  private static boolean isBeforeSending(Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof UnresolvedAddressException
        || cause instanceof SSLHandshakeException
        || (cause instanceof SSLException && String.valueOf(cause.getMessage()).contains(NO_TLS));
  }

  private static @Nullable Integer refusedTunnel(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Matcher refused = TUNNEL_REFUSED.matcher(String.valueOf(cause.getMessage()));
      if (refused.find()) {
        return Integer.valueOf(refused.group(1));
      }
      if (is407(cause)) {
        return 407;
      }
    }
    return null;
  }

  private static boolean is407(Throwable cause) {
    return cause.getClass().getSimpleName().equals("ProxyAuthenticationRequired");
  }
}
