package io.github.partnerapi.call;

import io.github.partnerapi.transport.WireRequest;
import io.github.partnerapi.transport.WireResponse;
import io.github.partnerapi.transport.NotSentException;
import io.github.partnerapi.transport.Deadline;

import io.github.partnerapi.CallOptions;
import io.github.partnerapi.CallTimeoutException;
import io.github.partnerapi.ConnectionLostException;
import io.github.partnerapi.Headers;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.Response;
import io.github.partnerapi.TlsException;
import io.github.partnerapi.UnreachableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** One attempt: one request on the wire and its response. */
final class Exchange<T> {
  private final Operation<T> operation;
  private final WireRequest request;
  private final CallOptions options;
  private final Deadline deadline;
  private final CallEvents events;
  private final int number;
  private final long start;
  private final ByteCount received = new ByteCount();
  private @Nullable WireResponse response;

  Exchange(
      Operation<T> operation, WireRequest request, CallOptions options, Deadline deadline, CallEvents events, int number) {
    this.operation = operation;
    this.request = request;
    this.options = options;
    this.deadline = deadline;
    this.events = events;
    this.number = number;
    this.start = events.now();
  }

  <R> R run(Shared shared, CallRun.Step<T, R> step) {
    boolean open = false;
    try {
      response = shared.transport.send(shared.server(operation).authorise(request), deadline);
      R result = step.apply(this, response);
      open = result instanceof StreamedBody;
      if (!open) {
        ended(null);
        events.called(number, status(), null);
      }
      return result;
    } catch (PartnerApiException e) {
      throw ended(e);
    } catch (NotSentException e) {
      throw ended(new UnreachableException(operation.id(), reason(e.getCause()), safe(e.getCause())));
    } catch (SSLHandshakeException | SSLPeerUnverifiedException e) {
      throw ended(new TlsException(operation.id(), TlsRefusal.of(e), safe(e)));
    } catch (IOException e) {
      throw ended(broken(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ended(new ConnectionLostException(operation.id(), "the calling thread was interrupted", e));
    } finally {
      if (response != null && !open) {
        response.close();
      }
    }
  }

  T read(WireResponse response) throws IOException {
    return new Answer<>(operation, options.maxBodyBytes(), events, received).read(response);
  }

  InputStream open(WireResponse response) throws IOException {
    InputStream body = new Answer<>(operation, Long.MAX_VALUE, events, received).open(response);
    return new StreamedBody(
        body,
        () -> {
          response.close();
          ended(null);
          events.called(number, response.status(), null);
        });
  }

  private PartnerApiException broken(IOException e) {
    return deadline.remainingNanos() <= 0
        ? new CallTimeoutException(operation.id(), "no complete answer within " + options.deadline(), safe(e))
        : new ConnectionLostException(operation.id(), reason(e), safe(e));
  }

  private PartnerApiException ended(@Nullable PartnerApiException failure) {
    events.attempted(number, start, request, response, received.bytes(), failure);
    return failure;
  }

  int status() {
    return response == null ? 0 : response.status();
  }

  Response<?> head() {
    return new Response<>(status(), response == null ? Headers.of(Map.of()) : response.headers(), null);
  }

  /** The class alone: a transport's message may quote a URL, a header, or what a server sent. */
  private static String reason(Throwable cause) {
    return cause.getClass().getSimpleName();
  }

  /** Keeps the kind and the place of a failure below, without its message. */
  private static Throwable safe(Throwable cause) {
    return new TransportFailure(cause);
  }
}
