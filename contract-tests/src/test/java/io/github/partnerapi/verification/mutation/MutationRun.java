package io.github.partnerapi.verification.mutation;

import io.github.partnerapi.contract.client.ContractClient;
import io.github.partnerapi.contract.client.Exchange;
import io.github.partnerapi.contract.client.Outcome;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.SchemaWalk;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.judge.Check;
import io.github.partnerapi.contract.judge.ContractJudge;
import io.github.partnerapi.contract.judge.Difference;
import io.github.partnerapi.contract.judge.DocumentJudge;
import io.github.partnerapi.contract.judge.Verdict;
import io.github.partnerapi.verification.client.Clients;
import io.github.partnerapi.verification.derived.FixtureChanges;
import io.github.partnerapi.verification.promise.ContractRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Plants every mutant and notes what became of it. */
final class MutationRun {
  /** What became of a mutant. */
  enum Fate {
    /** Some verdict failed. */
    KILLED,
    /** Every verdict was passed because the client has to bear the change, and it was seen to. */
    TOLERATED,
    /** Nobody noticed. */
    SURVIVED
  }

  /**
   * One mutant's fate, and why it survived or is tolerated; the detail is empty where the kind says
   * enough.
   */
  record Result(Mutant mutant, Fate fate, String detail) {}

  private final ApiDocument document;
  private final DocumentJudge judgeByDocument;
  private final List<Fixture> played;
  private final List<Result> results = new ArrayList<>();

  /**
   * Plants the mutants of all recorded fixtures and of the whole document, with the clients of the
   * build and with regenerated ones, once.
   */
  static List<Result> results() {
    return Holder.RESULTS;
  }

  /**
   * Plants mutants.
   *
   * @param recorded the fixtures whose calls and responses are changed
   * @param played the fixtures that a changed document is held against
   */
  static List<Result> of(
      ApiDocument document,
      List<Fixture> recorded,
      List<Fixture> played,
      List<ContractClient.Factory> clients) {
    MutationRun run = new MutationRun(document, played);
    run.fixtures(recorded, clients);
    document
        .operations()
        .forEach(
            operation ->
                DocumentMutations.of(document, operation)
                    .forEach(changed -> run.results.add(run.document(changed))));
    return run.results;
  }

  private MutationRun(ApiDocument document, List<Fixture> played) {
    this.document = document;
    this.judgeByDocument = new DocumentJudge(document);
    this.played = played;
  }

  private void fixtures(List<Fixture> recorded, List<ContractClient.Factory> clients) {
    try (ContractJudge judge = new ContractJudge(document)) {
      for (ContractClient.Factory client : clients) {
        ResponseMutations responses = new ResponseMutations();
        CallMutations calls = new CallMutations();
        for (Fixture fixture : recorded) {
          responses
              .of(fixture)
              .forEach(changed -> results.add(response(judge, fixture, changed, client)));
          calls.of(fixture).forEach(changed -> results.add(call(judge, changed, client)));
        }
      }
    }
  }

  private Result response(
      ContractJudge judge,
      Fixture fixture,
      ResponseMutations.Changed changed,
      ContractClient.Factory client) {
    Mutant mutant =
        new Mutant(
            changed.mutant().operation(),
            changed.mutant().kind(),
            changed.mutant().where() + " (" + client.name() + ")");
    Exchange exchange = judge.play(fixture, changed.response(), client);
    Fixture asServed =
        FixtureChanges.named(
            fixture,
            fixture.name(),
            "Mutated.",
            fixture.call(),
            fixture.request(),
            changed.response());
    boolean failedOnRecorded =
        judge.exchange(exchange).stream().anyMatch(verdict -> !verdict.passed());
    boolean undocumented =
        asServed.status() != changed.response().status()
            || !judgeByDocument.response(asServed).isEmpty();
    if (changed.reaction() == ResponseMutations.Reaction.KEEP) {
      Exchange again =
          new Exchange(asServed, client.name(), exchange.requests(), exchange.outcome());
      List<Verdict> lost =
          judge.exchange(again).stream()
              .filter(verdict -> verdict.check() == Check.RESPONSE_KEPT_WHOLE && !verdict.passed())
              .toList();
      if (!lost.isEmpty() && isEntryOfMap(asServed, lost.get(0).differences())) {
        return new Result(mutant, Fate.TOLERATED, "");
      }
      if (!lost.isEmpty()) {
        return new Result(
            mutant, Fate.SURVIVED, "the client does not bear it: " + lost.get(0).differences());
      }
      return new Result(
          mutant, failedOnRecorded || undocumented ? Fate.KILLED : Fate.TOLERATED, "");
    }
    boolean returned = exchange.outcome() instanceof Outcome.Returned;
    if (changed.reaction() == ResponseMutations.Reaction.THROW && returned) {
      return new Result(mutant, Fate.SURVIVED, "the client returned a value");
    }
    return failedOnRecorded || undocumented
        ? new Result(mutant, Fate.KILLED, "")
        : new Result(mutant, Fate.SURVIVED, "no verdict failed");
  }

  /**
   * An entry of a typed map that is of another type is left out and reported, and nothing but that
   * entry.
   */
  private boolean isEntryOfMap(Fixture served, List<Difference> differences) {
    String schema =
        document
            .operation(served.operation())
            .responses()
            .get(Integer.toString(served.status()))
            .schemaPointers()
            .get("application/json");
    Set<String> entries = new HashSet<>();
    new SchemaWalk(document.tree())
        .visit(
            schema,
            ((Body.JsonText) served.response().body()).tree(),
            (pointer, pattern, part, value) -> {
              if (pattern.endsWith("/*") && !pointer.matches(".*/[0-9]+")) {
                entries.add("/response/body/json" + pointer);
              }
            });
    return differences.size() == 1
        && differences.get(0).actual().equals("nothing")
        && entries.contains(differences.get(0).pointer());
  }

  private Result call(
      ContractJudge judge, CallMutations.Changed changed, ContractClient.Factory client) {
    Mutant mutant =
        new Mutant(
            changed.mutant().operation(),
            changed.mutant().kind(),
            changed.mutant().where() + " (" + client.name() + ")");
    boolean noticed =
        judge.exchange(judge.play(changed.fixture(), client)).stream()
            .anyMatch(verdict -> verdict.check() == Check.REQUEST_AS_RECORDED && !verdict.passed());
    return new Result(
        mutant,
        noticed ? Fate.KILLED : Fate.SURVIVED,
        noticed ? "" : "the request stayed the same");
  }

  private Result document(DocumentMutations.Changed changed) {
    DocumentJudge changedJudge = new DocumentJudge(changed.document());
    for (Fixture fixture : played) {
      if (fixture.operation().equals(changed.mutant().operation())
          && !changedJudge.unannounced(fixture).isEmpty()) {
        return new Result(changed.mutant(), Fate.KILLED, "");
      }
    }
    if (changed.mutant().kind().equals("document: status")
        && document.operation(changed.mutant().operation()).responses().containsKey("4XX")) {
      return new Result(changed.mutant(), Fate.TOLERATED, "");
    }
    return new Result(
        changed.mutant(), Fate.SURVIVED, "every fixture is valid against the changed document");
  }

  private static final class Holder {
    private static final List<Result> RESULTS = all(ContractRun.get());

    private static List<Result> all(ContractRun run) {
      ApiDocument document = run.document();
      List<List<Plantings.Planting>> plantings =
          document.operations().stream()
              .map(operation -> Plantings.of(document, operation))
              .toList();
      List<Result> results =
          new ArrayList<>(
              of(document, run.fixtures().all(), run.played(), Clients.ofThisProject()));
      results.addAll(
          RegenerationRun.of(document, plantings, run.played(), Path.of("target", "regenerated")));
      return results;
    }
  }
}
