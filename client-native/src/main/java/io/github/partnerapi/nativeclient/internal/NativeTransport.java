package io.github.partnerapi.nativeclient.internal;

import io.github.partnerapi.transport.Deadline;
import io.github.partnerapi.transport.NotSentException;
import io.github.partnerapi.transport.Transport;
import io.github.partnerapi.transport.WireRequest;
import io.github.partnerapi.transport.WireResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests with {@link HttpClient}. HTTP/2 is used where TLS negotiates it, never by an
 * upgrade.
 */
public final class NativeTransport implements Transport {
  private final Consumer<HttpClient> closing;
  private final boolean targetsInLog;
  private final Set<Future<?>> waiting = ConcurrentHashMap.newKeySet();
  private final Set<DeadlineBody> reading = ConcurrentHashMap.newKeySet();
  private volatile @Nullable HttpClient http;

  /**
   * Creates a transport.
   *
   * @param http sends the requests; must not follow redirects
   * @param closing closes the client, or does nothing when it belongs to the caller
   */
  public NativeTransport(HttpClient http, Consumer<HttpClient> closing) {
    this(http, closing, false);
  }

  /**
   * Creates a transport.
   *
   * @param http sends the requests; must not follow redirects
   * @param closing closes the client, or does nothing when it belongs to the caller
   * @param targetsInLog whether the JDK may write URLs with secrets to its log
   */
  NativeTransport(HttpClient http, Consumer<HttpClient> closing, boolean targetsInLog) {
    this.http = http;
    this.targetsInLog = targetsInLog;
    this.closing = closing;
  }

  @Override
  @SuppressWarnings("CollectionUndefinedEquality") // A future equals itself alone, as is meant.
  public WireResponse send(WireRequest request, Deadline deadline)
      throws IOException, InterruptedException {
    deadline.check();
    HttpClient open = http;
    if (open == null) {
      throw closed(null);
    }
    CompletableFuture<HttpResponse<DeadlineBody>> answer =
        open.sendAsync(httpRequest(request), head -> new DeadlineBody.Subscriber(deadline));
    waiting.add(answer);
    if (http == null) {
      answer.cancel(true);
    }
    try {
      HttpResponse<DeadlineBody> response =
          answer.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
      reading.add(response.body());
      if (http == null) {
        response.body().close();
      }
      return new NativeResponse(response, reading);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new SocketTimeoutException("no answer before the deadline of the call");
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw e;
    } catch (CancellationException e) {
      throw closed(e);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } finally {
      waiting.remove(answer);
    }
  }

  @Override
  public void checkTargetsStaySecret(String operation) {
    String loud = targetsInLog ? null : JdkLog.showingTargets();
    if (loud != null) {
      throw new IllegalStateException(
          operation
              + ": not sent, since the JDK would write its URL, with the secrets in it, to the log: "
              + loud
              + ", or call allowSecretTargetsInLog() on the builder");
    }
  }

  private static IOException closed(@Nullable Throwable cause) {
    return new IOException("the client was closed during the call", cause);
  }

  private static HttpRequest httpRequest(WireRequest request) {
    HttpRequest.Builder http = HttpRequest.newBuilder(URI.create(request.url()));
    body(http, request);
    if (request.url().startsWith("http:")) {
      http.version(HttpClient.Version.HTTP_1_1);
    }
    for (Map.Entry<String, String> header : request.headers()) {
      http.header(header.getKey(), header.getValue());
    }
    return http.build();
  }

  /** The generic method would announce an empty body for a DELETE. */
  private static void body(HttpRequest.Builder http, WireRequest request) {
    if (request.body() != null) {
      http.method(request.method(), BodyPublishers.ofByteArray(request.body()));
    } else if (request.method().equals("GET")) {
      http.method("GET", new SentOnce());
    } else if (request.method().equals("DELETE")) {
      http.DELETE();
    } else {
      http.method(request.method(), BodyPublishers.noBody());
    }
  }

  private static IOException failure(@Nullable Throwable cause) {
    if (cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof UnresolvedAddressException) {
      return new NotSentException(cause);
    }
    return cause instanceof IOException e ? e : new IOException(cause);
  }

  /**
   * Ends the calls under way, and forgets the HTTP client: before Java 21, being forgotten is what
   * ends it.
   */
  @Override
  public void close() {
    HttpClient open = http;
    http = null;
    waiting.forEach(answer -> answer.cancel(true));
    reading.forEach(DeadlineBody::close);
    if (open != null) {
      closing.accept(open);
    }
  }
}
