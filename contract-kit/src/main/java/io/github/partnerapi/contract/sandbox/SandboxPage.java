package io.github.partnerapi.contract.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.internal.server.SandboxRequest;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.contract.internal.text.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * The page of the sandbox in a browser: what was asked and how it was answered, and buttons for
 * cases and faults. It loads nothing from elsewhere, and only a page of the sandbox itself can
 * press a button: no other one can send its header.
 */
final class SandboxPage {
  private static final String HOME = "/__sandbox";
  private static final String OWN_HEADER = "X-Sandbox";
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src"
          + " 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Fixtures fixtures;
  private final Answers answers;
  private final Runnable reset;

  /**
   * Prepares the page.
   *
   * @param reset forgets all
   */
  SandboxPage(Fixtures fixtures, Answers answers, Runnable reset) {
    this.fixtures = fixtures;
    this.answers = answers;
    this.reset = reset;
  }

  /** Answers a request of the page; nothing when it is one of an API. */
  Optional<ResponseDefinitionBuilder> answer(SandboxRequest request) {
    String path = request.path();
    if (!path.equals(HOME) && !path.startsWith(HOME + "/")) {
      return Optional.empty();
    }
    String what = path.substring(HOME.length());
    if (request.method().equals("GET")) {
      return Optional.of(
          switch (what) {
            case "", "/" -> page();
            case "/state" -> text(200, MediaType.JSON, ExactJson.pretty(state()));
            default -> problem(404, "There is nothing at " + HOME + what);
          });
    }
    if (!request.method().equals("POST") || request.header(OWN_HEADER) == null) {
      return Optional.of(problem(403, "Only the page at " + HOME + " may do this"));
    }
    try {
      return Optional.of(pressed(what, request));
    } catch (IllegalArgumentException e) {
      return Optional.of(problem(400, String.valueOf(e.getMessage())));
    }
  }

  private ResponseDefinitionBuilder pressed(String what, SandboxRequest request) {
    String operation = request.query("operation").orElse("");
    switch (what) {
      case "/answer" -> answers.choose(operation, request.query("case").orElse(""));
      case "/fail" ->
          answers.fail(
              operation,
              SandboxFault.valueOf(request.query("fault").orElse("")),
              Integer.parseInt(request.query("times").orElse("1")));
      case "/reset" -> reset.run();
      default -> {
        return problem(404, "There is nothing at " + HOME + what);
      }
    }
    return new ResponseDefinitionBuilder().withStatus(204);
  }

  private ObjectNode state() {
    answers.watch();
    ObjectNode state = JsonNodeFactory.instance.objectNode();
    state.put("count", answers.journal().count());
    ArrayNode asked = state.putArray("asked");
    for (Asked each : answers.journal().newestFirst()) {
      AnsweredRequest answered = each.answered();
      String operation = answered.operation();
      ObjectNode node =
          asked
              .addObject()
              .put("number", each.number())
              .put("request", answered.method() + " " + answered.path())
              .put("operation", operation == null ? "no operation" : operation)
              .put(
                  "status",
                  answered.status() == 0 ? "no answer" : Integer.toString(answered.status()))
              .put("why", each.why())
              .put("refused", answered.refusal() != null);
      each.differs().forEach(node.putArray("differs")::add);
    }
    answers.planned().forEach(state.putArray("planned")::add);
    state.set("remembered", answers.remembered());
    ObjectNode cases = state.putObject("cases");
    for (DocumentedOperation operation : fixtures.document().operations()) {
      ArrayNode names = cases.putArray(operation.id());
      for (Fixture fixture : fixtures.of(operation.id())) {
        names.add(fixture.status() + "-" + fixture.name());
      }
    }
    ArrayNode faults = state.putArray("faults");
    for (SandboxFault fault : SandboxFault.values()) {
      faults.add(fault.name());
    }
    return state;
  }

  private static ResponseDefinitionBuilder page() {
    try (InputStream in =
        Objects.requireNonNull(SandboxPage.class.getResourceAsStream("console.html"))) {
      return text(200, "text/html", new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .withHeader("Content-Security-Policy", POLICY);
    } catch (IOException e) {
      throw new UncheckedIOException("The page of the sandbox can't be read", e);
    }
  }

  private static ResponseDefinitionBuilder problem(int status, String message) {
    return text(status, "text/plain", message);
  }

  private static ResponseDefinitionBuilder text(int status, String type, String text) {
    return new ResponseDefinitionBuilder()
        .withStatus(status)
        .withHeader("Content-Type", type + "; charset=utf-8")
        .withHeader("Cache-Control", "no-store")
        .withHeader("X-Content-Type-Options", "nosniff")
        .withBody(text.getBytes(StandardCharsets.UTF_8));
  }
}
