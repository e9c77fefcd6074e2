package io.github.partnerapi.feign.internal;

import feign.Client;
import feign.DefaultClient;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.reflect.Field;
import java.net.SocketTimeoutException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A Feign client of the caller's, on a thread of its own: so a call ends at its deadline, when its
 * thread is interrupted, or when its client is closed, whatever the HTTP client is waiting for.
 *
 * @param client the caller's
 * @param threads where it waits
 */
record CallersClient(Client client, ExecutorService threads) implements Client {
  /**
   * Refuses a client that is known to break a promise.
   *
   * @throws IllegalArgumentException when it is Feign's default client, or an OkHttp that repeats
   */
  static void check(Client client) {
    if (client instanceof DefaultClient) {
      throw new IllegalArgumentException(
          "http: Feign's default client sends a POST two or three times by itself when a connection"
              + " breaks; leave httpClient(...) out, or set a client that sends once");
    }
    if (isOkHttpThatRepeats(client)) {
      throw new IllegalArgumentException(
          "http: this OkHttpClient sends a POST up to three times by itself when a connection"
              + " breaks; build it with retryOnConnectionFailure(false)");
    }
  }

  /**
   * Feign's adapter does not show what it holds; where it can't be seen, docs/promises.md warns.
   */
  private static boolean isOkHttpThatRepeats(Client client) {
    if (!client.getClass().getName().equals("feign.okhttp.OkHttpClient")) {
      return false;
    }
    try {
      Field http = client.getClass().getDeclaredField("delegate");
      http.setAccessible(true);
      Object okhttp = http.get(client);
      return okhttp != null
          && Boolean.TRUE.equals(
              okhttp.getClass().getMethod("retryOnConnectionFailure").invoke(okhttp));
    } catch (ReflectiveOperationException | RuntimeException unseen) {
      return false;
    }
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    Execution execution = new Execution(() -> client.execute(request, options));
    try {
      threads.execute(execution);
      return execution.get(options.readTimeoutMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new SocketTimeoutException("no answer before the deadline of the call");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (CancellationException | RejectedExecutionException e) {
      throw new IOException("the client was closed during the call", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    } finally {
      execution.cancel(true);
    }
  }

  /** One request. An answer that nobody waits for any more is closed. */
  private static final class Execution extends FutureTask<Response> {
    Execution(Callable<Response> work) {
      super(work);
    }

    @Override
    protected void set(Response response) {
      super.set(response);
      if (isCancelled()) {
        response.close();
      }
    }
  }
}
