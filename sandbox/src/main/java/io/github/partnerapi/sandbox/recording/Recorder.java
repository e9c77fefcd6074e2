package io.github.partnerapi.sandbox.recording;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.partnerapi.contract.client.ContractClient;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.internal.server.AnswerTransformer;
import io.github.partnerapi.contract.internal.server.LocalServer;
import io.github.partnerapi.sandbox.redaction.RedactionRules;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sandbox that passes requests on to the live service and records what comes back. A client in
 * front of it needs no real credential: the real ones come from the environment, and only the
 * service gets them. Operations that only read are passed on; any other has to be allowed by its
 * name. Nothing is written before {@link Recording#write}.
 */
public final class Recorder implements AutoCloseable {
  private final ApiDocument document;
  private final Fixtures known;
  private final LiveCredentials credentials;
  private final RedactionRules rules;
  private final LocalDate day;
  private final RecordingProxy proxy;
  private final Player player;
  private final WireMockServer server;

  Recorder(RecorderBuilder options) {
    this.document = ApiDocument.bundled();
    this.known = options.known == null ? Fixtures.bundled() : options.known;
    this.credentials = new LiveCredentials(options.environment);
    if (credentials.isEmpty()) {
      throw new RecordingException(
          "Recording needs a real credential in the environment: one or more of "
              + LiveCredentials.variables());
    }
    Permission permission = new Permission(document, options.allowed);
    this.rules =
        options.redaction == null
            ? new RedactionRules(List.of())
            : RuleReader.read(options.redaction, document);
    this.day = options.day == null ? LocalDate.now(ZoneOffset.UTC) : options.day;
    this.proxy =
        new RecordingProxy(
            document,
            permission,
            credentials,
            Upstream.of(document, options.environment, options.upstream),
            options.timeout);
    this.player = new Player(document, permission, credentials, proxy);
    this.server =
        LocalServer.start(
            LocalServer.configuration(options.port)
                .disableRequestJournal()
                .extensions(new AnswerTransformer(proxy::serve)));
  }

  /** Begins the options of a recorder. */
  public static RecorderBuilder builder() {
    return new RecorderBuilder();
  }

  /** The base URL to configure in a client in place of each documented server. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /**
   * Makes the calls of a plan.
   *
   * @param plan what to call
   * @param kind the client to call with
   * @throws RecordingException before anything is called, when the plan names an operation that is
   *     not allowed or of which there is no credential; and when arguments do not fit their
   *     operation
   */
  public void play(CallPlan plan, ContractClient.Factory kind) {
    Map<String, URI> servers = new LinkedHashMap<>();
    document.operations().stream()
        .map(DocumentedOperation::server)
        .forEach(url -> servers.put(url, baseUrl()));
    player.play(plan, kind, servers);
  }

  /**
   * Redacts what was recorded so far and holds it against the document.
   *
   * @throws RecordingException when nothing was recorded, a redaction rule matches nothing, or
   *     something secret would be left in a fixture
   */
  public Recording finish() {
    return new RecordingMaker(document, known, credentials, rules, day).make(proxy, player);
  }

  /** Stops the server. What was not finished is forgotten. */
  @Override
  public void close() {
    server.stop();
  }
}
