package io.github.partnerapi.sandbox.recording;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.partnerapi.contract.client.ContractClient;
import io.github.partnerapi.contract.client.Outcome;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Call;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureRequest;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.fixture.Login;
import io.github.partnerapi.contract.fixture.Provenance;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.sandbox.recording.CallPlan.PlannedCall;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the calls of a plan, one after the other, and remembers which exchange belongs to which
 * case. For one thread.
 */
final class Player {
  private final ApiDocument document;
  private final Permission permission;
  private final LiveCredentials credentials;
  private final RecordingProxy proxy;
  private final IdentityHashMap<Captured, String> names = new IdentityHashMap<>();
  private final List<String> leftOut = new ArrayList<>();

  /** Plays through a proxy. */
  Player(
      ApiDocument document,
      Permission permission,
      LiveCredentials credentials,
      RecordingProxy proxy) {
    this.document = document;
    this.permission = permission;
    this.credentials = credentials;
    this.proxy = proxy;
  }

  /** The case of an exchange; empty for one that no plan asked for. */
  Optional<String> name(Captured exchange) {
    return Optional.ofNullable(names.get(exchange));
  }

  /** Why optional calls were left out. */
  List<String> leftOut() {
    return leftOut;
  }

  /** Says whether an argument is to be taken from an earlier answer. */
  static boolean isLink(JsonNode argument) {
    return argument.isObject()
        && argument.size() == 2
        && argument.path("from").isTextual()
        && argument.path("at").asText().startsWith("/");
  }

  /** Checks the whole plan, then makes its calls. */
  void play(CallPlan plan, ContractClient.Factory kind, Map<String, URI> servers) {
    plan.calls().forEach(this::check);
    leftOut.addAll(plan.leftOut());
    Map<String, ContractClient> clients = new HashMap<>();
    try {
      for (PlannedCall call : plan.calls()) {
        DocumentedOperation operation = document.operation(call.operation());
        @Nullable Login login = login(operation);
        if (login == null && operation.needsCredential()) {
          leftOut.add(
              operation.id()
                  + " needs "
                  + LiveCredentials.variables(operation)
                  + " in the environment");
          continue;
        }
        Optional<Map<String, JsonNode>> arguments = arguments(call);
        if (arguments.isPresent()) {
          ContractClient client =
              clients.computeIfAbsent(
                  login == null ? "" : login.header(), header -> kind.connect(servers, login));
          play(call, login, arguments.get(), client);
        }
      }
    } finally {
      clients.values().forEach(ContractClient::close);
    }
  }

  private void check(PlannedCall call) {
    if (!document.has(call.operation())) {
      throw new RecordingException(document.unknownOperation(call.operation()));
    }
    DocumentedOperation operation = document.operation(call.operation());
    permission
        .objection(operation)
        .ifPresent(
            objection -> {
              throw new RecordingException(objection);
            });
    if (!call.optional() && operation.needsCredential() && credentials.of(operation).isEmpty()) {
      throw new RecordingException(
          operation.id()
              + " needs "
              + LiveCredentials.variables(operation)
              + " in the environment. Nothing was called");
    }
  }

  private @Nullable Login login(DocumentedOperation operation) {
    return credentials
        .of(operation)
        .map(
            live -> {
              return new Login(
                  live.credential().header(),
                  live.credential().isBearer() ? "sandbox-token" : "sandbox-api-key");
            })
        .orElse(null);
  }

  private void play(
      PlannedCall call,
      @Nullable Login login,
      Map<String, JsonNode> arguments,
      ContractClient client) {
    int before = proxy.captured().size();
    Outcome outcome = client.call(stub(call, login, arguments));
    List<Captured> exchanges = proxy.captured();
    exchanges
        .subList(before, exchanges.size())
        .forEach(exchange -> names.put(exchange, call.name()));
    if (exchanges.isEmpty() || (exchanges.size() == before && problem(call).isEmpty())) {
      String why =
          outcome instanceof Outcome.Thrown thrown
              ? thrown.message()
              : "the client sent nothing to the recorder";
      throw new RecordingException(
          problem(call).orElse(call.operation() + " could not be called: " + why)
              + ". Nothing was written");
    }
  }

  private Optional<String> problem(PlannedCall call) {
    return proxy.problems().stream()
        .filter(problem -> problem.startsWith(call.operation() + ":"))
        .findFirst();
  }

  /** Only the operation and the call of it matter to a client. */
  private Fixture stub(PlannedCall call, @Nullable Login login, Map<String, JsonNode> arguments) {
    DocumentedOperation operation = document.operation(call.operation());
    return new Fixture(
        call.operation(),
        200,
        call.name(),
        "A call to record",
        new Provenance.Synthesised("Not recorded yet."),
        new Call(login == null ? null : login.secret(), arguments),
        new FixtureRequest(operation.server(), operation.method(), "/", Map.of(), new Body.None()),
        new FixtureResponse(200, Map.of(), new Body.None()),
        null,
        List.of());
  }

  private Optional<Map<String, JsonNode>> arguments(PlannedCall call) {
    Map<String, JsonNode> arguments = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> argument : call.arguments().entrySet()) {
      JsonNode value = argument.getValue();
      if (isLink(value)) {
        JsonNode found =
            answered(value.get("from").asText()).at(JsonPointer.compile(value.get("at").asText()));
        if (!found.isValueNode() || found.isNull()) {
          String problem =
              call.operation()
                  + " was not called: "
                  + value.get("from").asText()
                  + " gave no "
                  + value.get("at").asText()
                  + " for "
                  + argument.getKey();
          if (!call.optional()) {
            throw new RecordingException(problem);
          }
          leftOut.add(problem);
          return Optional.empty();
        }
        value =
            isText(call.operation(), argument.getKey()) ? TextNode.valueOf(found.asText()) : found;
      }
      arguments.put(argument.getKey(), value);
    }
    return Optional.of(arguments);
  }

  private boolean isText(String operation, String argument) {
    return document.operation(operation).parameters().stream()
        .filter(parameter -> parameter.name().equals(argument))
        .noneMatch(parameter -> parameter.schema().path("type").asText().matches("integer|number"));
  }

  private JsonNode answered(String operation) {
    JsonNode last = ExactJson.missing();
    for (Captured exchange : proxy.captured()) {
      if (exchange.operation().id().equals(operation) && exchange.status() < 300) {
        try {
          last = ExactJson.read(exchange.body());
        } catch (JsonProcessingException e) {
          last = ExactJson.missing();
        }
      }
    }
    return last;
  }
}
