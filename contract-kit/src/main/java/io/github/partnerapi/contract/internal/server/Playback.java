package io.github.partnerapi.contract.internal.server;

import com.github.tomakehurst.wiremock.http.RequestListener;
import io.github.partnerapi.contract.client.ContractClient;
import io.github.partnerapi.contract.client.Exchange;
import io.github.partnerapi.contract.client.Outcome;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.fixture.Login;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the calls of fixtures with clients, against a server for each one of the document, and
 * keeps both until it is closed. For one thread.
 */
public final class Playback implements AutoCloseable {
  private final Servers servers;
  private final Map<Connected, ContractClient> clients = new HashMap<>();

  /** Starts the servers of a document. */
  public Playback(ApiDocument document) {
    Set<String> urls =
        document.operations().stream()
            .map(DocumentedOperation::server)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    this.servers = new Servers(urls);
  }

  /** Lets somebody else see every exchange, before the client has its response. */
  public void listen(RequestListener listener) {
    servers.listen(listener);
  }

  /**
   * Makes a fixture's call with a client.
   *
   * @param response what the server answers, the fixture's own or another one
   * @throws IllegalArgumentException when the fixture names a server that the document does not
   *     have
   */
  public Exchange play(Fixture fixture, FixtureResponse response, ContractClient.Factory kind) {
    Login login = fixture.login();
    ContractClient client =
        clients.computeIfAbsent(
            new Connected(kind, login), absent -> kind.connect(servers.addresses(), login));
    servers.expect(fixture.request().server(), AnswerTransformer.definition(response));
    Outcome outcome = client.call(fixture);
    return new Exchange(fixture, kind.name(), servers.received(), outcome);
  }

  /** What a client is kept by: the kind itself, since two kinds may have the same name. */
  private record Connected(ContractClient.Factory kind, @Nullable Login login) {}

  /** Closes the clients and stops the servers. */
  @Override
  public void close() {
    clients.values().forEach(ContractClient::close);
    servers.close();
  }
}
