package io.github.partnerapi.nativeclient.internal;

import io.github.partnerapi.transport.Deadline;
import io.github.partnerapi.transport.NotSentException;
import io.github.partnerapi.transport.Transport;
import io.github.partnerapi.transport.WireRequest;
import io.github.partnerapi.transport.WireResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests with {@link HttpClient}. HTTP/2 is spoken where the caller wants it, and never
 * asked for by an upgrade.
 */
public final class NativeTransport implements Transport {
  private final Consumer<HttpClient> closing;
  private final HttpClient.Version version;
  private final @Nullable ProxyLogin login;
  private final Semaphore connections;
  private final Set<NativeExchange> waiting = ConcurrentHashMap.newKeySet();
  private final boolean targetsInLog;
  private final Set<DeadlineBody> reading = ConcurrentHashMap.newKeySet();
  private volatile @Nullable HttpClient http;

  /**
   * Creates a transport.
   *
   * @param http sends the requests; must not follow redirects
   * @param version the newest that is spoken
   * @param login what the proxy of the client is told, or null
   * @param connections how many requests are under way at most
   * @param closing closes the client, or does nothing when it belongs to the caller
   * @param targetsInLog whether the JDK may write URLs with secrets to its log
   */
  NativeTransport(
      HttpClient http,
      HttpClient.Version version,
      @Nullable ProxyLogin login,
      int connections,
      Consumer<HttpClient> closing,
      boolean targetsInLog) {
    this.http = http;
    this.version = version;
    this.login = login;
    this.connections = new Semaphore(connections, true);
    this.targetsInLog = targetsInLog;
    this.closing = closing;
  }

  @Override
  public WireResponse send(WireRequest request, Deadline deadline)
      throws IOException, InterruptedException {
    deadline.check();
    awaitRoom(deadline);
    boolean open = false;
    try {
      NativeResponse response = sent(request, deadline);
      open = true;
      return response;
    } catch (IOException e) {
      if (NativeExchange.isNoContent(e)) {
        return new NoContent();
      }
      throw e;
    } finally {
      if (!open) {
        connections.release();
      }
    }
  }

  private void awaitRoom(Deadline deadline) throws IOException {
    try {
      if (!connections.tryAcquire(deadline.remainingNanos(), TimeUnit.NANOSECONDS)) {
        throw new NotSentException("no connection was free before the deadline", null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSentException(e);
    }
  }

  private NativeResponse sent(WireRequest request, Deadline deadline)
      throws IOException, InterruptedException {
    HttpClient open = http;
    if (open == null) {
      throw new NotSentException("the client was closed", null);
    }
    NativeExchange exchange = NativeExchange.start(open, request, version, login, deadline);
    waiting.add(exchange);
    if (http == null) {
      exchange.close();
    }
    try {
      HttpResponse<DeadlineBody> response = exchange.await();
      reading.add(response.body());
      if (http == null) {
        response.body().close();
      }
      return new NativeResponse(response, this::ended);
    } finally {
      waiting.remove(exchange);
    }
  }

  private void ended(DeadlineBody body) {
    if (reading.remove(body)) {
      connections.release();
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

  /**
   * Ends the calls under way, and forgets the HTTP client: before Java 21, being forgotten is what
   * ends it.
   */
  @Override
  public void close() {
    HttpClient open = http;
    http = null;
    waiting.forEach(NativeExchange::close);
    reading.forEach(DeadlineBody::close);
    if (open != null) {
      closing.accept(open);
    }
  }
}
