package io.github.partnerapi.contract.sandbox;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureBuilder;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.internal.server.AnswerTransformer;
import io.github.partnerapi.contract.internal.server.LocalServer;
import io.github.partnerapi.contract.internal.server.Servers;
import io.github.partnerapi.contract.internal.text.MediaType;
import io.github.partnerapi.contract.server.PortTakenException;
import io.github.partnerapi.contract.server.SentRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A server, on 127.0.0.1 unless told otherwise, that answers every documented operation of both
 * APIs with recorded exchanges. It needs no account and no network.
 *
 * <p>A request that is exactly the one of a fixture gets that fixture's response; any other gets
 * the documented success of its operation, or the refusal when it carries no credential or is one
 * that a service would refuse: broken JSON, a missing member, a wrong media type. What is wrong
 * then stands in the header {@value #REFUSAL_HEADER} and in the log. {@link #answer} chooses
 * another case by name, for requests that a service would not refuse. In a browser, {@code
 * /__sandbox} shows what is asked, and has buttons. Safe for use by many threads.
 */
public final class Sandbox implements AutoCloseable {
  static final String LOOPBACK = "127.0.0.1";

  /** The addresses that stand for all of a machine, of which a client needs one. */
  private static final Set<String> ANY = Set.of("0.0.0.0", "::", "[::]");

  private static final int REMEMBERED_REQUESTS = 1000;

  /** A stalled answer holds one until the sandbox is reset. */
  private static final int THREADS = 100;

  /** The header of a refusal, which says what is wrong with the request. */
  public static final String REFUSAL_HEADER = "X-Sandbox-Refusal";

  private final WireMockServer server;
  private final Fixtures fixtures;
  private final Answers answers;
  private final Stalls stalls;
  private final URI baseUrl;

  private Sandbox(
      String host, WireMockServer server, Fixtures fixtures, Answers answers, Stalls stalls) {
    this.server = server;
    this.fixtures = fixtures;
    this.answers = answers;
    this.stalls = stalls;
    this.baseUrl = URI.create("http://" + host + ":" + server.port());
  }

  /** Starts a sandbox with the bundled fixtures on a free port. */
  public static Sandbox start() {
    return start(0);
  }

  /**
   * Starts a sandbox with the bundled fixtures.
   *
   * @param port the port to listen on; 0 takes any free one
   * @throws PortTakenException when something else listens there
   */
  public static Sandbox start(int port) {
    return start(port, Fixtures.bundled());
  }

  /**
   * Starts a sandbox with fixtures of your choice.
   *
   * @param port the port to listen on; 0 takes any free one
   * @param fixtures what to answer with
   * @throws PortTakenException when something else listens there
   */
  public static Sandbox start(int port, Fixtures fixtures) {
    return builder().port(port).fixtures(fixtures).start();
  }

  /** Begins a sandbox with other settings, such as another address or a lenient one. */
  public static SandboxBuilder builder() {
    return new SandboxBuilder();
  }

  static Sandbox start(String host, int port, Fixtures fixtures, Answers answers) {
    Stalls stalls = new Stalls();
    SandboxPage page =
        new SandboxPage(
            fixtures,
            answers,
            () -> {
              answers.reset();
              stalls.end();
            });
    AnswerTransformer served =
        new AnswerTransformer(
            request -> page.answer(request).orElseGet(() -> answers.served(request)));
    WireMockServer server = LocalServer.start(configuration(host, port, served, stalls));
    String reached = ANY.contains(host) ? LOOPBACK : host.contains(":") ? "[" + host + "]" : host;
    return new Sandbox(reached, server, fixtures, answers, stalls);
  }

  private static WireMockConfiguration configuration(
      String host, int port, AnswerTransformer served, Stalls stalls) {
    return LocalServer.configuration(port)
        .bindAddress(host)
        .containerThreads(THREADS)
        .maxRequestJournalEntries(REMEMBERED_REQUESTS)
        .maxLoggedResponseSize(Stalls.LOGGED_BYTES)
        .extensions(served, stalls);
  }

  /**
   * The base URL to configure in a client in place of each documented server, such as {@code
   * http://127.0.0.1:8080}.
   */
  public URI baseUrl() {
    return baseUrl;
  }

  /**
   * Answers every request to one operation with one case, until {@link #reset} or another call for
   * that operation.
   *
   * @param operation the operationId, such as {@code requestWithdrawal}
   * @param name the case, such as {@code below-minimum}; with its status before it where several
   *     statuses have it
   * @throws IllegalArgumentException when there is no such operation or case; the message lists the
   *     cases there are
   */
  public void answer(String operation, String name) {
    answers.choose(operation, name);
  }

  /**
   * Answers every request to one operation with one response, until {@link #reset} or another call
   * for that operation.
   *
   * @param operation the operationId
   * @param status the status
   * @param json the body, sent as {@code application/json} as it is, valid or not; empty for no
   *     body
   * @throws IllegalArgumentException when there is no such operation, or the status is not from 200
   *     to 599
   */
  public void answer(String operation, int status, String json) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("status is " + status + ". Give one from 200 to 599");
    }
    answer(
        operation,
        json.isEmpty()
            ? new FixtureResponse(status, Map.of(), new Body.None())
            : new FixtureResponse(
                status, Map.of("Content-Type", MediaType.JSON), new Body.Text(json)));
  }

  /**
   * Answers every request to one operation with one response, until {@link #reset} or another call
   * for that operation.
   *
   * @param operation the operationId
   * @param response status, headers and body
   * @throws IllegalArgumentException when there is no such operation
   */
  public void answer(String operation, FixtureResponse response) {
    answers.choose(operation, response);
  }

  /**
   * Answers every request to the operation of a case with that case, which need not be one of
   * {@link #fixtures}.
   *
   * @param fixture the case, such as one that a {@link FixtureBuilder} has derived
   * @throws IllegalArgumentException when the document has no such operation
   */
  public void answer(Fixture fixture) {
    answers.choose(fixture.operation(), fixture.response());
  }

  /** The cases that can be chosen by name. */
  public Fixtures fixtures() {
    return fixtures;
  }

  /**
   * Lets every request to one operation fail, until {@link #reset} or another call for that
   * operation.
   *
   * @param operation the operationId
   * @param fault what goes wrong
   * @throws IllegalArgumentException when there is no such operation
   */
  public void fail(String operation, SandboxFault fault) {
    answers.fail(operation, fault);
  }

  /**
   * Lets the next requests to one operation fail; those after them get the normal answer. Another
   * call for that operation replaces this one.
   *
   * @param operation the operationId
   * @param fault what goes wrong
   * @param times how many requests fail, at least 1
   * @throws IllegalArgumentException when there is no such operation, or the number is less than 1
   */
  public void fail(String operation, SandboxFault fault, int times) {
    answers.fail(operation, fault, times);
  }

  /**
   * Remembers from now on what callers create: API tokens, which are refused once they are revoked;
   * campaigns, which can be listed and searched; withdrawals, each of the whole balance that is
   * available. The lists begin empty and have the newest first; the moments in them are those of
   * the recorded answers. A case or a response that is chosen still comes first.
   */
  public void remember() {
    answers.remember();
  }

  /**
   * Sets who sees each answer before it is sent and may send another one. A reset keeps it.
   *
   * @param filter null for nobody, as in the beginning
   */
  public void filter(@Nullable AnswerFilter filter) {
    answers.filter(filter);
  }

  /**
   * The requests to one operation since the start or the last {@link #reset}, in the order
   * received; the last 1000 requests are kept.
   *
   * @param operation the operationId
   * @throws IllegalArgumentException when there is no such operation
   */
  public List<SentRequest> received(String operation) {
    fixtures.document().operation(operation);
    List<SentRequest> received = new ArrayList<>();
    for (ServeEvent event : server.getAllServeEvents()) {
      SentRequest request = Servers.sent(baseUrl.toString(), event.getRequest());
      String path = request.target().split("\\?", 2)[0];
      if (answers
          .operation(request.method(), path)
          .filter(found -> found.id().equals(operation))
          .isPresent()) {
        received.add(0, request);
      }
    }
    return received;
  }

  /**
   * Forgets every chosen answer, every fault, everything that was created, and every received
   * request, and ends what stalls.
   */
  public void reset() {
    answers.reset();
    stalls.end();
    server.resetRequests();
  }

  /**
   * Keeps what is chosen, planned and created up to now.
   *
   * @return a reset to here, in place of {@link #reset}; may be run any number of times
   */
  public Runnable checkpoint() {
    Runnable kept = answers.checkpoint();
    return () -> {
      kept.run();
      stalls.end();
      server.resetRequests();
    };
  }

  /** Stops the server. Closing twice does no harm. */
  @Override
  public void close() {
    stalls.end();
    // A server that is stopped by an interrupted thread goes on running.
    boolean interrupted = Thread.interrupted();
    try {
      server.stop();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
