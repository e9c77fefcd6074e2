package io.github.partnerapi.contract.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedCredential;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.document.Router;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.internal.server.AnswerTransformer;
import io.github.partnerapi.contract.internal.server.SandboxRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the recorded response for a request. In this order: the refusal of what a service would
 * refuse, unless it is exactly the request of a fixture; the case that was chosen by name for the
 * operation; the fixture whose request is exactly this one, successes first; the refusal when the
 * credential is missing or is the one that the refusal was recorded with; the documented success.
 */
final class Answers {
  /** The documented success first, then other successes, then errors. */
  static final Comparator<Fixture> SUCCESS_FIRST =
      Comparator.comparing((Fixture fixture) -> fixture.expect() != null)
          .thenComparing(fixture -> !fixture.name().equals("documented"))
          .thenComparing(Fixture::file);

  private static final System.Logger LOGGER =
      System.getLogger("io.github.partnerapi.contract.sandbox");

  private final ApiDocument document;
  private final Fixtures fixtures;
  private final Router router;
  private final Map<String, FixtureResponse> chosen = new ConcurrentHashMap<>();
  private final PlannedFaults faults = new PlannedFaults();
  private final Map<String, List<Fixture>> byOperation = new ConcurrentHashMap<>();
  private final Memory memory;
  private final boolean lenient;
  private final Consumer<AnsweredRequest> log;
  private final RefusedAnswers refusals;
  private final Journal journal = new Journal();
  private volatile @Nullable Deviating deviating;
  private volatile boolean remembering;
  private volatile @Nullable AnswerFilter filter;

  /** Prepares the answers to all operations of the fixtures' document. */
  Answers(Fixtures fixtures, boolean lenient, Consumer<AnsweredRequest> log) {
    this.document = fixtures.document();
    this.fixtures = fixtures;
    this.lenient = lenient;
    this.log = log;
    this.refusals = new RefusedAnswers(document, fixtures);
    this.router = new Router(document);
    this.memory = new Memory(fixtures);
    document
        .operations()
        .forEach(
            o ->
                byOperation.put(
                    o.id(), fixtures.of(o.id()).stream().sorted(SUCCESS_FIRST).toList()));
  }

  /**
   * Answers every request to an operation with one case from now on.
   *
   * @throws IllegalArgumentException when there is no such operation or case
   */
  void choose(String operation, String name) {
    chosen.put(operation, fixtures.find(operation, name).response());
  }

  /**
   * Answers every request to an operation with one response from now on.
   *
   * @throws IllegalArgumentException when there is no such operation
   */
  void choose(String operation, FixtureResponse response) {
    chosen.put(document.operation(operation).id(), response);
  }

  /**
   * Lets every request to an operation fail from now on.
   *
   * @throws IllegalArgumentException when there is no such operation
   */
  void fail(String operation, SandboxFault fault) {
    plan(operation, fault, PlannedFaults.ALWAYS);
  }

  /**
   * Lets the next requests to an operation fail, and those after them succeed.
   *
   * @param times how many, at least 1
   * @throws IllegalArgumentException when there is no such operation, or the number is less than 1
   */
  void fail(String operation, SandboxFault fault, int times) {
    if (times < 1) {
      throw new IllegalArgumentException(
          "times is " + times + ". Give how many requests have to fail, at least 1");
    }
    plan(operation, fault, times);
  }

  private void plan(String operation, SandboxFault fault, int times) {
    faults.plan(document.operation(operation).id(), fault, times);
    AnswerFilter present = filter;
    if (present != null) {
      present.planned(operation, fault);
    }
  }

  /**
   * Answers from now on with what callers created, for the operations that create, list and end
   * things.
   */
  void remember() {
    remembering = true;
  }

  /** Sets who sees each answer before it is sent; null for nobody. */
  void filter(@Nullable AnswerFilter next) {
    filter = next;
  }

  /** Forgets every chosen case, every fault and everything that was created. */
  void reset() {
    chosen.clear();
    faults.forget();
    memory.forget();
    journal.forget();
  }

  /** Keeps what is chosen, planned and created; the action brings it back. */
  Runnable checkpoint() {
    Map<String, FixtureResponse> kept = Map.copyOf(chosen);
    Runnable planned = faults.checkpoint();
    Runnable created = memory.checkpoint();
    return () -> {
      chosen.clear();
      chosen.putAll(kept);
      planned.run();
      created.run();
    };
  }

  /** The operation that a request means. */
  Optional<DocumentedOperation> operation(String method, String path) {
    return router.find(method, path);
  }

  /** What a request is served with: the fault that it has to meet, or else its response. */
  ResponseDefinitionBuilder served(SandboxRequest request) {
    Optional<DocumentedOperation> operation = router.find(request.method(), request.path());
    Optional<SandboxFault> fault = operation.flatMap(each -> faults.next(each.id()));
    Supplier<ResponseDefinitionBuilder> normal = () -> AnswerTransformer.definition(to(request));
    AnswerFilter present = filter;
    if (fault.isPresent()) {
      tell(answered(request, operation, 0, null), "the fault " + fault.get(), List.of());
      return Faults.definition(fault.get(), normal);
    }
    Reasoned reasoned = reasoned(request);
    FilteredAnswer answer = FilteredAnswer.of(reasoned.response());
    if (present != null && operation.isPresent()) {
      answer = present.filter(operation.get().id(), request.target(), answer.response());
    }
    FixtureResponse response = answer.response();
    tell(request, operation, response, reasoned.why());
    ResponseDefinitionBuilder definition = AnswerTransformer.definition(response);
    return answer.delay().isZero()
        ? definition
        : definition.withFixedDelay(Math.toIntExact(answer.delay().toMillis()));
  }

  private void tell(
      SandboxRequest request,
      Optional<DocumentedOperation> operation,
      FixtureResponse response,
      String why) {
    Deviating judge = deviating;
    List<String> differs =
        judge == null || operation.isEmpty()
            ? List.of()
            : judge.of(operation.get(), request, response);
    tell(
        answered(
            request, operation, response.status(), response.headers().get(Sandbox.REFUSAL_HEADER)),
        why,
        differs);
  }

  private static AnsweredRequest answered(
      SandboxRequest request,
      Optional<DocumentedOperation> operation,
      int status,
      @Nullable String refusal) {
    return new AnsweredRequest(
        request.method(),
        request.path(),
        operation.map(DocumentedOperation::id).orElse(null),
        status,
        refusal);
  }

  private void tell(AnsweredRequest answered, String why, List<String> differs) {
    if (answered.refusal() != null) {
      LOGGER.log(System.Logger.Level.WARNING, answered.toString());
    }
    journal.add(answered, why, differs);
    log.accept(answered);
  }

  /** The last requests and their answers. */
  Journal journal() {
    return journal;
  }

  /** Says from now on where an exchange is not as documented, which takes time. */
  void watch() {
    if (deviating == null) {
      deviating = new Deviating(document);
    }
  }

  /** What is chosen and which faults are planned, in words. */
  List<String> planned() {
    return Stream.concat(
            chosen.entrySet().stream()
                .map(
                    each ->
                        each.getKey() + " is answered with " + each.getValue().status() + " always")
                .sorted(),
            faults.inWords().stream())
        .toList();
  }

  /** What callers created; an empty object when it does not remember. */
  ObjectNode remembered() {
    return memory.things();
  }

  /**
   * A response with the reason why it is given.
   *
   * @param response the response
   * @param why the reason, without any value of the request
   */
  private record Reasoned(FixtureResponse response, String why) {}

  /** Gives the response to a request. */
  FixtureResponse to(SandboxRequest request) {
    return reasoned(request).response();
  }

  private Reasoned reasoned(SandboxRequest request) {
    Optional<DocumentedOperation> operation = router.find(request.method(), request.path());
    return operation.isPresent()
        ? answer(operation.get(), request)
        : new Reasoned(unknown(request), "the document has no such operation");
  }

  private Reasoned answer(DocumentedOperation operation, SandboxRequest request) {
    List<Fixture> cases = Objects.requireNonNull(byOperation.get(operation.id()), operation.id());
    Optional<Fixture> refusal =
        cases.stream().filter(fixture -> fixture.status() == 401).findFirst();
    boolean refused = isRefused(operation, refusal, request);
    Optional<Fixture> exact =
        cases.stream()
            .filter(
                fixture -> SameRequest.is(document.credentialHeaders(), fixture.request(), request))
            .findFirst();
    FixtureResponse choice = chosen.get(operation.id());
    if (!lenient && (choice != null || !refused)) {
      Optional<FixtureResponse> wrong = refusals.to(operation, request, exact.isPresent());
      if (wrong.isPresent()) {
        return new Reasoned(
            wrong.get(), "refused: " + wrong.get().headers().get(Sandbox.REFUSAL_HEADER));
      }
    }
    if (choice != null) {
      return new Reasoned(choice, "this answer was chosen");
    }
    if (remembering && !refused) {
      Optional<FixtureResponse> remembered = memory.answer(operation.id(), request);
      if (remembered.isPresent()) {
        return new Reasoned(remembered.get(), "from what was created here");
      }
    }
    if (exact.isPresent()) {
      return new Reasoned(
          exact.get().response(), "exactly the request of the case " + exact.get().name());
    }
    if (refused) {
      return new Reasoned(
          refusal.map(Fixture::response).orElseGet(() -> refusal(operation)),
          "there is no credential, or a revoked one");
    }
    return cases.stream()
        .filter(fixture -> fixture.expect() == null)
        .findFirst()
        .map(
            fixture ->
                new Reasoned(fixture.response(), "the success of the case " + fixture.name()))
        .orElseGet(
            () ->
                new Reasoned(
                    AnswerTransformer.problem(
                        501,
                        "No fixture shows a success of "
                            + operation.id()
                            + ". Choose a case for it by name"),
                    "no fixture shows a success"));
  }

  private boolean isRefused(
      DocumentedOperation operation, Optional<Fixture> refusal, SandboxRequest request) {
    for (DocumentedCredential credential : operation.credentials()) {
      String sent = request.header(credential.header());
      if (sent != null
          && sent.startsWith(credential.prefix())
          && sent.length() > credential.prefix().length()) {
        boolean recorded =
            refusal.isPresent()
                && sent.equals(refusal.get().request().headers().get(credential.header()));
        return recorded || memory.isRevoked(sent.substring(credential.prefix().length()));
      }
    }
    return operation.needsCredential();
  }

  private static FixtureResponse refusal(DocumentedOperation operation) {
    List<String> headers =
        operation.credentials().stream()
            .map(c -> c.header() + ": " + c.prefix() + "<secret>")
            .toList();
    return AnswerTransformer.problem(
        401, operation.id() + " needs the header " + String.join(" or ", headers));
  }

  private FixtureResponse unknown(SandboxRequest request) {
    Set<String> methods = router.methods(request.path());
    return methods.isEmpty()
        ? AnswerTransformer.problem(
            404,
            "No documented operation has the path "
                + request.path()
                + ". The document lists the paths")
        : AnswerTransformer.problem(
            405,
            "The path "
                + request.path()
                + " is documented for "
                + String.join(", ", methods)
                + ", not for "
                + request.method());
  }
}
