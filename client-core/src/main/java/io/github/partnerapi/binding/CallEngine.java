package io.github.partnerapi.binding;

import io.github.partnerapi.CallTimeoutException;
import io.github.partnerapi.ConnectionLostException;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.TlsException;
import io.github.partnerapi.UnreachableException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Carries out calls: sends, waits, repeats what may be repeated, reads, and turns every failure into one exception
 * tree. All calls of both clients run through here.
 *
 * <p>Safe for use by many threads.
 */
public final class CallEngine implements AutoCloseable {
  private final Transport transport;
  private final Map<String, Server> servers;
  private final CallOptions options;
  private final Timing timing;
  private final RetryPolicy retries;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Creates an engine.
   *
   * @param transport sends the requests; closed with the engine
   * @param servers where each server of the document really is, by the URL that the document gives
   * @param options what holds for every call
   * @param timing time and chance
   */
  public CallEngine(Transport transport, Map<String, Server> servers, CallOptions options, Timing timing) {
    this.transport = transport;
    this.servers = Map.copyOf(servers);
    this.options = options;
    this.timing = timing;
    this.retries = new RetryPolicy(options.maxRetries(), timing);
  }

  /**
   * Starts a request.
   *
   * @param operation the operation to call
   * @param <T> what a success gives
   * @return a builder for its arguments
   */
  public <T> RequestBuilder<T> to(Operation<T> operation) {
    return new RequestBuilder<>(this, operation);
  }

  /**
   * Returns where the server of an operation is.
   *
   * @param operation the operation
   * @return the server
   */
  public Server server(Operation<?> operation) {
    Server server = servers.get(operation.server());
    if (server == null) {
      throw new IllegalStateException(operation.id() + ": this client does not know the server of the operation");
    }
    return server;
  }

  /**
   * Returns what holds for every call.
   *
   * @return the options
   */
  public CallOptions options() {
    return options;
  }

  /**
   * Carries out a call.
   *
   * @param operation the operation to call
   * @param request its request, without the credential
   * @param <T> what a success gives
   * @return what the operation's reader read
   * @throws PartnerApiException when the call fails
   * @throws IllegalStateException when the client is closed
   */
  public <T> T call(Operation<T> operation, WireRequest request) {
    if (closed.get()) {
      throw new IllegalStateException(operation.id() + ": the client is closed");
    }
    Deadline deadline = Deadline.after(options.deadline(), timing.nanoTime());
    Answer<T> answer = new Answer<>(operation, options.maxBodyBytes());
    for (int attempt = 1; ; attempt++) {
      PartnerApiException failure;
      try {
        return attempt(request, answer, deadline);
      } catch (PartnerApiException e) {
        failure = e;
      }
      Duration pause = retries.pause(request, failure, attempt, deadline);
      if (pause == null) {
        throw failure;
      }
      sleep(pause, failure);
    }
  }

  private <T> T attempt(WireRequest request, Answer<T> answer, Deadline deadline) {
    String operation = request.operation().id();
    try (WireResponse response = transport.send(server(request.operation()).authorise(request), deadline)) {
      return answer.read(response);
    } catch (NotSentException e) {
      throw new UnreachableException(operation, reason(e.getCause()), e.getCause());
    } catch (SSLHandshakeException | SSLPeerUnverifiedException e) {
      throw new TlsException(operation, reason(e), e);
    } catch (IOException e) {
      if (deadline.remainingNanos() <= 0) {
        throw new CallTimeoutException(operation, "no complete answer within " + options.deadline(), e);
      }
      throw new ConnectionLostException(operation, reason(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectionLostException(operation, "the calling thread was interrupted", e);
    }
  }

  private void sleep(Duration pause, PartnerApiException failure) {
    try {
      timing.sleeper().sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  /** The class alone: a transport's message may quote a URL or a header. */
  private static String reason(Throwable cause) {
    return cause.getClass().getSimpleName();
  }

  /** Closes the transport. Calls under way end with an exception; closing twice has no effect. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      transport.close();
    }
  }
}
