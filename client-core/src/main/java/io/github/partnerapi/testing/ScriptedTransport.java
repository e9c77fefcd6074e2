package io.github.partnerapi.testing;

import io.github.partnerapi.transport.Deadline;
import io.github.partnerapi.transport.NotSentException;
import io.github.partnerapi.transport.Transport;
import io.github.partnerapi.transport.WireRequest;
import io.github.partnerapi.transport.WireResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;

/**
 * Answers requests by a script, in memory, and keeps them. The first request gets the first step,
 * the second the second; a request beyond the script fails.
 *
 * <pre>{@code
 * ScriptedTransport transport = new ScriptedTransport().json("{\"available\":5}");
 * TextClient client = NativeTextClient.builder().token("t").transport(transport).build();
 * }</pre>
 *
 * <p>Safe for use by many threads, which take the steps in the order of their requests.
 */
public final class ScriptedTransport implements Transport {
  private final Queue<Step> script = new ArrayDeque<>();
  private final List<WireRequest> requests = new ArrayList<>();
  private boolean closed;

  /** Creates a transport with an empty script. */
  public ScriptedTransport() {}

  /** What happens to one request. */
  @FunctionalInterface
  public interface Step {
    /**
     * Answers a request, or fails as a transport does.
     *
     * @param request what was sent
     * @param deadline when the call ends
     * @return the response
     * @throws NotSentException when nothing is meant to have reached the server
     * @throws IOException when the connection is meant to have broken
     * @throws InterruptedException when the thread is meant to have been interrupted
     */
    WireResponse take(WireRequest request, Deadline deadline)
        throws IOException, InterruptedException;
  }

  /**
   * Adds an answer with status 200 and a JSON body.
   *
   * @param body the JSON
   * @return this transport
   */
  public ScriptedTransport json(String body) {
    return answer(200, body, "Content-Type: application/json");
  }

  /**
   * Adds an answer.
   *
   * @param status the HTTP status
   * @param body the body, sent in UTF-8; empty for none
   * @param headers header lines such as {@code Retry-After: 3}
   * @return this transport
   * @throws IllegalArgumentException when a header line has no colon
   */
  public ScriptedTransport answer(int status, String body, String... headers) {
    return answer(ScriptedResponse.of(status, body, headers));
  }

  /**
   * Adds an answer.
   *
   * @param response the answer, for one request
   * @return this transport
   */
  public ScriptedTransport answer(WireResponse response) {
    Objects.requireNonNull(response, "response");
    return then((request, deadline) -> response);
  }

  /**
   * Adds a connection that can't be made: nothing has been sent.
   *
   * @return this transport
   */
  public ScriptedTransport unreachable() {
    return fail(new NotSentException(new ConnectException("by the script")));
  }

  /**
   * Adds a failure.
   *
   * @param failure thrown as it is; an {@link IOException} is a connection that broke after the
   *     request was sent
   * @return this transport
   * @throws IllegalArgumentException for a checked exception that no transport throws
   */
  public ScriptedTransport fail(Throwable failure) {
    if (Objects.requireNonNull(failure, "failure") instanceof Exception
        && !(failure instanceof RuntimeException
            || failure instanceof IOException
            || failure instanceof InterruptedException)) {
      throw new IllegalArgumentException(
          "failure: a transport throws IOException, InterruptedException and what is unchecked, not "
              + failure.getClass().getName());
    }
    return then((request, deadline) -> thrown(failure));
  }

  private static WireResponse thrown(Throwable failure) throws IOException, InterruptedException {
    if (failure instanceof IOException io) {
      throw io;
    }
    if (failure instanceof InterruptedException interrupted) {
      throw interrupted;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  /**
   * Adds a step of the caller's own.
   *
   * @param step what happens to the request
   * @return this transport
   */
  public synchronized ScriptedTransport then(Step step) {
    script.add(Objects.requireNonNull(step, "step"));
    return this;
  }

  /**
   * Returns the requests so far, with all headers that the client sets.
   *
   * @return a copy in the order of their arrival
   */
  public synchronized List<WireRequest> requests() {
    return List.copyOf(requests);
  }

  /**
   * Returns how many steps no request has taken yet.
   *
   * @return 0 when the script is done
   */
  public synchronized int remaining() {
    return script.size();
  }

  /**
   * Returns whether the client has closed this transport.
   *
   * @return true when it has
   */
  public synchronized boolean isClosed() {
    return closed;
  }

  /**
   * Takes the next step of the script.
   *
   * @throws IllegalStateException when the script has run out
   * @throws IOException when the step says so, the deadline has passed, or the client is closed
   */
  @Override
  public WireResponse send(WireRequest request, Deadline deadline)
      throws IOException, InterruptedException {
    deadline.check();
    return next(request).take(request, deadline);
  }

  private synchronized Step next(WireRequest request) throws IOException {
    if (closed) {
      throw new IOException("the transport is closed");
    }
    requests.add(request);
    Step step = script.poll();
    if (step == null) {
      throw new IllegalStateException(
          "request "
              + requests.size()
              + " ("
              + request.method()
              + " "
              + request.url().replaceFirst("\\?.*", "")
              + ") is beyond the script, which has "
              + (requests.size() - 1)
              + " steps: add one, such as json(\"{}\")");
    }
    return step;
  }

  @Override
  public synchronized void close() {
    closed = true;
  }
}
