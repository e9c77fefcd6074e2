package io.github.partnerapi.contract;

import io.github.partnerapi.contract.internal.document.ApiDocument;
import java.util.ArrayList;
import java.util.List;

/** All fixtures played once through both clients, for every test that looks at the result. */
final class ContractRun {
  private final Fixtures fixtures = Fixtures.bundled();
  private final ApiDocument document = ApiDocument.bundled();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();

  private ContractRun() {
    try (ContractJudge judge = new ContractJudge(document)) {
      for (Fixture fixture : fixtures.all()) {
        List<Exchange> played = Clients.all().stream().map(client -> judge.play(fixture, client)).toList();
        verdicts.add(judge.fixture(fixture));
        played.forEach(exchange -> verdicts.addAll(judge.exchange(exchange)));
        verdicts.add(judge.agreement(played));
        exchanges.addAll(played);
      }
    }
  }

  static ContractRun get() {
    return Holder.RUN;
  }

  ApiDocument document() {
    return document;
  }

  Fixtures fixtures() {
    return fixtures;
  }

  List<Exchange> exchanges() {
    return exchanges;
  }

  List<Verdict> verdicts() {
    return verdicts;
  }

  List<Verdict> verdicts(Check check) {
    return verdicts.stream().filter(verdict -> verdict.check() == check).toList();
  }

  private static final class Holder {
    private static final ContractRun RUN = new ContractRun();
  }
}
