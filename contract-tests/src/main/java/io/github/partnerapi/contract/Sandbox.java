package io.github.partnerapi.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.partnerapi.contract.internal.sandbox.AnswerTransformer;
import io.github.partnerapi.contract.internal.sandbox.Answers;
import io.github.partnerapi.contract.internal.wire.LocalServer;
import io.github.partnerapi.contract.internal.wire.Servers;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A server on 127.0.0.1 that answers every documented operation of both APIs with recorded exchanges. It needs no account and no network.
 *
 * <p>A request that is exactly the one of a fixture gets that fixture's response; any other gets the documented success of its operation, or
 * the refusal when it carries no credential. {@link #answer} chooses another case by name. Safe for use by many threads.
 */
public final class Sandbox implements AutoCloseable {
  private static final int REMEMBERED_REQUESTS = 1000;

  private final WireMockServer server;
  private final Answers answers;
  private final URI baseUrl;

  private Sandbox(WireMockServer server, Answers answers) {
    this.server = server;
    this.answers = answers;
    this.baseUrl = URI.create("http://127.0.0.1:" + server.port());
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
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port is " + port + ". Give a number from 0 to 65535; 0 takes any free port");
    }
    Answers answers = new Answers(fixtures.document(), fixtures);
    WireMockServer server = new WireMockServer(configuration(port, answers));
    try {
      server.start();
    } catch (FatalStartupException e) {
      throw new PortTakenException(port, e);
    }
    server.stubFor(any(anyUrl()));
    return new Sandbox(server, answers);
  }

  private static WireMockConfiguration configuration(int port, Answers answers) {
    return LocalServer.configuration(port)
        .maxRequestJournalEntries(REMEMBERED_REQUESTS)
        .extensions(new AnswerTransformer(answers::served));
  }

  /** The base URL to configure in a client in place of each documented server, such as {@code http://127.0.0.1:8080}. */
  public URI baseUrl() {
    return baseUrl;
  }

  /**
   * Answers every request to one operation with one case, until {@link #reset} or another call for that operation.
   *
   * @param operation the operationId, such as {@code requestWithdrawal}
   * @param name the case, such as {@code below-minimum}; with its status before it where several statuses have it
   * @throws IllegalArgumentException when there is no such operation or case; the message lists the cases there are
   */
  public void answer(String operation, String name) {
    answers.choose(operation, name);
  }

  /**
   * Lets every request to one operation fail, until {@link #reset} or another call for that operation.
   *
   * @param operation the operationId
   * @param fault what goes wrong
   * @throws IllegalArgumentException when there is no such operation
   */
  public void fail(String operation, SandboxFault fault) {
    answers.fail(operation, fault);
  }

  /**
   * Remembers from now on what callers create: API tokens until they are revoked, campaigns until they are disabled, and withdrawals. The
   * lists begin empty. A case that is chosen by name still comes first.
   */
  public void remember() {
    answers.remember();
  }

  /**
   * The requests to one operation since the start or the last {@link #reset}, in the order received; the last 1000 requests are kept.
   *
   * @param operation the operationId
   */
  public List<SentRequest> received(String operation) {
    List<SentRequest> received = new ArrayList<>();
    for (ServeEvent event : server.getAllServeEvents()) {
      SentRequest request = Servers.sent(baseUrl.toString(), event.getRequest());
      String path = request.target().split("\\?", 2)[0];
      if (answers.operation(request.method(), path).filter(found -> found.id().equals(operation)).isPresent()) {
        received.add(0, request);
      }
    }
    return received;
  }

  /** Forgets every chosen case, every fault, everything that was created, and every received request. */
  public void reset() {
    answers.reset();
    server.resetRequests();
  }

  /** Stops the server. Closing twice does no harm. */
  @Override
  public void close() {
    server.stop();
  }
}
