package io.github.partnerapi.contract;

import com.atlassian.oai.validator.wiremock.OpenApiValidationListener;
import io.github.partnerapi.contract.internal.document.ApiDocument;
import io.github.partnerapi.contract.internal.judge.DocumentJudge;
import io.github.partnerapi.contract.internal.wire.Playback;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All fixtures, recorded and derived, played once through both clients, for every test that looks at the result. */
final class ContractRun {
  private final Fixtures fixtures = Fixtures.bundled();
  private final ApiDocument document = ApiDocument.bundled();
  private final DocumentJudge documentJudge = new DocumentJudge(document);
  private final List<Fixture> played = new ArrayList<>(fixtures.all());
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<Opinions> opinions = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();

  private ContractRun() {
    played.addAll(DerivedFixtures.of(document, fixtures));
    OpenApiValidationListener second = SecondJudge.listener();
    try (Playback playback = new Playback(document); ContractJudge judge = new ContractJudge(document)) {
      playback.listen(second);
      for (Fixture fixture : played) {
        List<Exchange> sameFixture = Clients.all().stream().map(client -> play(playback, second, fixture, client)).toList();
        verdicts.add(judge.fixture(fixture));
        sameFixture.forEach(exchange -> verdicts.addAll(judge.exchange(exchange)));
        verdicts.add(judge.agreement(sameFixture));
        exchanges.addAll(sameFixture);
      }
    }
  }

  private Exchange play(Playback playback, OpenApiValidationListener second, Fixture fixture, ContractClient.Factory client) {
    second.reset();
    Exchange exchange = playback.play(fixture, fixture.response(), client);
    List<String> objections = SecondJudge.objections(second);
    opinions.add(new Opinions(exchange, byDocument(exchange), objections));
    return exchange;
  }

  /** What the document alone says, the deviations that a fixture announces not taken away. */
  private List<Finding> byDocument(Exchange exchange) {
    List<Finding> findings = new ArrayList<>(documentJudge.response(exchange.fixture()));
    exchange.requests().forEach(request -> findings.addAll(documentJudge.request(exchange.fixture().operation(), request)));
    return findings;
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

  /** The fixtures that were played: the recorded ones, then the derived ones. */
  List<Fixture> played() {
    return played;
  }

  List<Exchange> exchanges() {
    return exchanges;
  }

  /** What both judges say of each exchange. */
  List<Opinions> opinions() {
    return opinions;
  }

  List<Verdict> verdicts() {
    return verdicts;
  }

  List<Verdict> verdicts(Check check) {
    return verdicts.stream().filter(verdict -> verdict.check() == check).toList();
  }

  /** The exchanges of which every verdict is passed. */
  List<Exchange> passed() {
    Set<String> failed = new HashSet<>();
    verdicts.stream().filter(verdict -> !verdict.passed()).forEach(verdict -> failed.add(verdict.fixture().id()));
    return exchanges.stream().filter(exchange -> !failed.contains(exchange.fixture().id())).toList();
  }

  /**
   * What both judges say of one exchange.
   *
   * @param exchange the exchange
   * @param first the findings of the kit's own judge
   * @param second the messages of the other one
   */
  record Opinions(Exchange exchange, List<Finding> first, List<String> second) {
    boolean agree() {
      return first.isEmpty() == second.isEmpty();
    }
  }

  private static final class Holder {
    private static final ContractRun RUN = new ContractRun();
  }
}
