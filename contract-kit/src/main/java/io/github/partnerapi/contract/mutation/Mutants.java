package io.github.partnerapi.contract.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedResponse;
import io.github.partnerapi.contract.document.SchemaWalk;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.internal.text.MediaType;
import io.github.partnerapi.contract.sandbox.SandboxFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Finds what a service might have done in place of what a test was answered. */
public final class Mutants {
  private static final int UNAUTHORIZED = 401;
  private static final Set<SandboxFault> SLOWNESS =
      Set.of(
          SandboxFault.SLOW,
          SandboxFault.SLOW_BODY,
          SandboxFault.STALLED,
          SandboxFault.STALLED_BODY);

  private final ApiDocument document;
  private final Fixtures fixtures;
  private final Duration slow;
  private final Words words;
  private final SchemaWalk walk;

  /**
   * Prepares the search.
   *
   * @param fixtures the answers there are, with their document
   * @param slow how long a slow answer takes
   */
  public Mutants(Fixtures fixtures, Duration slow) {
    this.document = fixtures.document();
    this.fixtures = fixtures;
    this.slow = slow;
    this.words = new Words(document);
    this.walk = new SchemaWalk(document.tree());
  }

  /** The mutants of what one test was answered, by their ids. */
  public Map<String, Mutant> of(AnswerLog log) {
    Map<String, List<RecordedAnswer>> byOperation = new LinkedHashMap<>();
    for (RecordedAnswer answer : log.answers()) {
      byOperation.computeIfAbsent(answer.operation(), first -> new ArrayList<>()).add(answer);
    }
    Map<String, Mutant> mutants = new LinkedHashMap<>();
    byOperation.forEach((operation, answers) -> add(operation, answers, mutants));
    return mutants;
  }

  /** The operations for which tests have planned slowness themselves. */
  public static Set<String> slowOnPurpose(Collection<AnswerLog> logs) {
    Set<String> operations = new TreeSet<>();
    for (AnswerLog log : logs) {
      for (RecordedAnswer answer : log.answers()) {
        if (answer.fault() != null && SLOWNESS.contains(answer.fault())) {
          operations.add(answer.operation());
        }
      }
    }
    return operations;
  }

  private void add(String operation, List<RecordedAnswer> answers, Map<String, Mutant> mutants) {
    List<RecordedAnswer> sent =
        answers.stream().filter(answer -> answer.response() != null).toList();
    Map<String, FixtureResponse> pages = new HashMap<>();
    for (RecordedAnswer answer : sent) {
      FixtureResponse response = Objects.requireNonNull(answer.response());
      if (response.isSuccess()) {
        members(operation, response, mutants);
        pages.put(answer.target(), response);
      }
      if (response.isSuccess() && response.body().bytes().length > 1) {
        put(
            operation,
            Behaviour.TRUNCATED,
            "",
            "an answer of " + operation + " that breaks off",
            mutants);
      }
      put(
          operation,
          Behaviour.SLOW,
          "",
          "an answer of " + operation + " that takes " + slow.toMillis() + " ms",
          mutants);
    }
    if (pages.size() > 1 && pages.values().stream().distinct().count() > 1) {
      put(
          operation,
          Behaviour.PAGE_REPEATED,
          "",
          "a page of " + operation + " that comes a second time",
          mutants);
    }
    if (!sent.isEmpty()) {
      statuses(operation, sent, mutants);
    }
  }

  private void statuses(String operation, List<RecordedAnswer> sent, Map<String, Mutant> mutants) {
    Map<Integer, String> errors = new LinkedHashMap<>();
    for (Fixture fixture : fixtures.of(operation)) {
      if (!fixture.response().isSuccess() && fixture.status() != UNAUTHORIZED) {
        errors.put(fixture.status(), reason(operation, fixture.status()));
      }
    }
    errors.putIfAbsent(MutantFilter.SERVER_ERROR, "");
    errors.forEach(
        (status, reason) -> {
          if (sent.stream()
              .anyMatch(answer -> Objects.requireNonNull(answer.response()).status() != status)) {
            put(
                operation,
                Behaviour.OTHER_STATUS,
                Integer.toString(status),
                "a refusal of " + operation + " with " + status + reason,
                mutants);
          }
        });
  }

  private String reason(String operation, int status) {
    return document
        .operation(operation)
        .response(status)
        .map(DocumentedResponse::description)
        .map(text -> " (" + text + ")")
        .orElse("");
  }

  private void members(String operation, FixtureResponse response, Map<String, Mutant> mutants) {
    String schema =
        document
            .operation(operation)
            .response(response.status())
            .map(documented -> documented.schemaPointers().get(MediaType.JSON))
            .orElse("");
    if (schema.isEmpty() || !(response.body() instanceof Body.JsonText json)) {
      return;
    }
    Map<String, String> things = new HashMap<>();
    walk.visit(
        schema,
        json.tree(),
        (pointer, pattern, described, value) -> {
          if (value.isObject()) {
            things.merge(
                pointer,
                words.thing(described, operation),
                (one, other) -> one.startsWith("an answer of ") ? other : one);
          }
          int slash = pointer.lastIndexOf('/');
          String name = pointer.substring(slash + 1);
          boolean inList = name.matches("[0-9]+");
          boolean ofFirst = !pointer.matches(".*/[1-9][0-9]*(/.*)?");
          if (slash < 0 || inList || !ofFirst || value.isMissingNode() || value.isNull()) {
            return;
          }
          String thing =
              things.getOrDefault(pointer.substring(0, slash), "an answer of " + operation);
          for (Behaviour behaviour : Behaviour.values()) {
            if (behaviour.isOfMember() && fits(behaviour, described, value)) {
              put(
                  operation,
                  behaviour,
                  pointer,
                  Words.member(thing, name, behaviour, value),
                  mutants);
            }
          }
        });
  }

  private static boolean fits(Behaviour behaviour, JsonNode schema, JsonNode value) {
    return switch (behaviour) {
      case MONEY_CHANGED ->
          value.isNumber()
              ? schema.path("type").asText().equals("number")
              : value.isTextual() && MemberChange.isAmount(value.textValue());
      case NEW_VALUE -> value.isTextual() && schema.has("enum");
      default -> true;
    };
  }

  private static void put(
      String operation,
      Behaviour behaviour,
      String pointer,
      String words,
      Map<String, Mutant> mutants) {
    Mutant mutant = new Mutant(operation, behaviour, pointer, words);
    mutants.putIfAbsent(mutant.id(), mutant);
  }
}
