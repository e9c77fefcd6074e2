package io.github.partnerapi.sandbox.recording;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.partnerapi.Headers;
import io.github.partnerapi.call.ContentCodings;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.document.Router;
import io.github.partnerapi.contract.internal.server.AnswerTransformer;
import io.github.partnerapi.contract.internal.server.SandboxRequest;
import io.github.partnerapi.json.UnreadableBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipException;

/**
 * Passes requests on to the live service and keeps the exchanges. The client in front never needs a
 * real credential: whatever it sends is replaced, except for the revoked ones of the sandbox, with
 * which a refusal can be recorded. Redirects are not followed. Safe for use by many threads.
 */
final class RecordingProxy {
  private static final Set<String> NOT_PASSED =
      Set.of(
          "connection",
          "keep-alive",
          "transfer-encoding",
          "content-length",
          "content-encoding",
          ":status");
  private static final String UNDECODED =
      ": the service encoded its answer although it was asked not to, and it can't be decoded; it was not recorded";
  private static final int LONGEST_BODY = 64 * 1024 * 1024;
  private static final String REVOKED = "revoked-";

  private final Router router;
  private final Permission permission;
  private final LiveCredentials credentials;
  private final Map<String, URI> upstream;
  private final WholeAnswer service;
  private final List<Captured> captured = new ArrayList<>();
  private final Set<String> problems = new TreeSet<>();

  /**
   * Prepares the proxy.
   *
   * @param upstream where each documented server really is
   * @param timeout how long the service may take for a whole answer
   */
  RecordingProxy(
      ApiDocument document,
      Permission permission,
      LiveCredentials credentials,
      Map<String, URI> upstream,
      Duration timeout) {
    this.router = new Router(document);
    this.permission = permission;
    this.credentials = credentials;
    this.upstream = Map.copyOf(upstream);
    this.service = new WholeAnswer(timeout);
  }

  /** The exchanges so far, in the order in which they ended. */
  synchronized List<Captured> captured() {
    return List.copyOf(captured);
  }

  /** What was refused or failed so far, sorted, each once. */
  synchronized List<String> problems() {
    return List.copyOf(problems);
  }

  /** Answers a request: with the live service's answer, or with the reason why it was not asked. */
  ResponseDefinitionBuilder serve(SandboxRequest request) {
    // A HEAD that was answered like its GET would be recorded as one without a body.
    Optional<DocumentedOperation> operation =
        router
            .find(request.method(), request.path())
            .filter(found -> found.method().equals(request.method()));
    if (operation.isEmpty()) {
      return problem(
          404, "a " + request.method() + " to a path that is not documented was not passed on");
    }
    Optional<String> objection = permission.objection(operation.get());
    if (objection.isPresent()) {
      return problem(403, objection.get());
    }
    try {
      return passOn(operation.get(), request);
    } catch (IOException e) {
      return problem(
          502,
          operation.get().id()
              + ": the service could not be reached ("
              + e.getClass().getSimpleName()
              + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return problem(502, operation.get().id() + ": the recording was stopped");
    }
  }

  private ResponseDefinitionBuilder passOn(DocumentedOperation operation, SandboxRequest request)
      throws IOException, InterruptedException {
    Map<String, String> shown = new LinkedHashMap<>();
    URI url;
    try {
      url = new URI(address(operation) + request.target());
    } catch (URISyntaxException e) {
      // Its message would quote the target.
      return problem(
          400,
          operation.id()
              + ": the target of a request is no URL, since something in it is not encoded");
    }
    // A service may compress unless it is told not to, and nobody here could read that.
    HttpRequest.Builder live = HttpRequest.newBuilder(url).header("Accept-Encoding", "identity");
    Optional<LiveCredentials.Live> credential = credentials.of(operation);
    if (credential.isPresent()) {
      String header = credential.get().credential().header();
      String prefix = credential.get().credential().prefix();
      String given = Optional.ofNullable(request.header(header)).orElse("");
      boolean revoked = given.startsWith(prefix + REVOKED);
      String kind = credential.get().credential().isBearer() ? "token" : "api-key";
      live.header(header, revoked ? given : credential.get().headerValue());
      shown.put(header, prefix + (revoked ? REVOKED : "sandbox-") + kind);
    } else if (operation.needsCredential()) {
      return problem(
          403,
          operation.id()
              + " needs "
              + LiveCredentials.variables(operation)
              + " in the environment");
    }
    for (String name : List.of("Accept", "Content-Type")) {
      String value = request.header(name);
      if (value != null) {
        live.header(name, value);
        if (Captured.isDocumented(operation, value)) {
          shown.put(name, value);
        }
      }
    }
    live.method(
        request.method(),
        request.body().length == 0
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(request.body()));
    HttpResponse<byte[]> response = service.of(live.build());
    byte[] body;
    try {
      body = decoded(response);
    } catch (UnreadableBody | ZipException e) {
      return problem(502, operation.id() + UNDECODED);
    }
    Map<String, String> headers = new LinkedHashMap<>();
    response
        .headers()
        .map()
        .forEach((name, values) -> headers.put(name, String.join(", ", values)));
    headers.keySet().removeIf(name -> name.equalsIgnoreCase("Content-Encoding"));
    keep(
        new Captured(
            operation,
            request.target(),
            shown,
            request.body(),
            response.statusCode(),
            headers,
            body));
    ResponseDefinitionBuilder answer =
        new ResponseDefinitionBuilder().withStatus(response.statusCode()).withBody(body);
    headers.entrySet().stream()
        .filter(header -> !NOT_PASSED.contains(header.getKey()))
        .forEach(header -> answer.withHeader(header.getKey(), header.getValue()));
    return answer;
  }

  /** A service that compresses although it was asked not to is read all the same. */
  private static byte[] decoded(HttpResponse<byte[]> response) throws IOException {
    List<String> codings = ContentCodings.of(Headers.of(response.headers().map()));
    if (codings.isEmpty()) {
      return response.body();
    }
    try (InputStream body =
        ContentCodings.decoded(codings, new ByteArrayInputStream(response.body()))) {
      byte[] start = body.readNBytes(LONGEST_BODY);
      if (body.read() >= 0) {
        throw new UnreadableBody("it is too long");
      }
      return start;
    }
  }

  /** What came and could not be read, and so is missing in the recording. */
  static boolean isUndecoded(String problem) {
    return problem.endsWith(UNDECODED);
  }

  private String address(DocumentedOperation operation) {
    URI address = upstream.get(operation.server());
    if (address == null) {
      throw new IllegalStateException("No address for " + operation.server());
    }
    return address.toString();
  }

  private synchronized void keep(Captured exchange) {
    captured.add(exchange);
  }

  private synchronized ResponseDefinitionBuilder problem(int status, String message) {
    problems.add(message);
    return AnswerTransformer.definition(AnswerTransformer.problem(status, message));
  }
}
