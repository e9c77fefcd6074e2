package io.github.partnerapi.verification.promise;

import com.atlassian.oai.validator.wiremock.OpenApiValidationListener;
import io.github.partnerapi.contract.client.ContractClient;
import io.github.partnerapi.contract.client.Exchange;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.internal.server.Playback;
import io.github.partnerapi.contract.judge.Check;
import io.github.partnerapi.contract.judge.ContractJudge;
import io.github.partnerapi.contract.judge.Difference;
import io.github.partnerapi.contract.judge.DocumentJudge;
import io.github.partnerapi.contract.judge.Verdict;
import io.github.partnerapi.verification.client.Clients;
import io.github.partnerapi.verification.derived.DerivedFixtures;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All fixtures, recorded and derived, played once through both clients, for every test that looks
 * at the result.
 */
public final class ContractRun {
  /** Held by whoever looks at the run, so that nobody waits for it while others could go on. */
  public static final String LOCK = "contract run";

  private final Fixtures fixtures = Fixtures.bundled();
  private final ApiDocument document = ApiDocument.bundled();
  private final DocumentJudge documentJudge = new DocumentJudge(document);
  private final List<Fixture> played = new ArrayList<>(fixtures.all());
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<Opinions> opinions = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();

  private ContractRun() {
    played.addAll(DerivedFixtures.of(document, fixtures));
    OpenApiValidationListener second = IndependentJudge.listener();
    try (Playback playback = new Playback(document);
        ContractJudge judge = new ContractJudge(document)) {
      playback.listen(second);
      for (Fixture fixture : played) {
        List<Exchange> sameFixture =
            Clients.all().stream().map(client -> play(playback, second, fixture, client)).toList();
        verdicts.add(judge.fixture(fixture));
        sameFixture.forEach(exchange -> verdicts.addAll(judge.exchange(exchange)));
        verdicts.add(judge.agreement(sameFixture));
        exchanges.addAll(sameFixture);
      }
    }
  }

  private Exchange play(
      Playback playback,
      OpenApiValidationListener second,
      Fixture fixture,
      ContractClient.Factory client) {
    second.reset();
    Exchange exchange = playback.play(fixture, fixture.response(), client);
    List<String> objections = IndependentJudge.objections(second);
    opinions.add(new Opinions(exchange, byDocument(exchange), objections));
    return exchange;
  }

  /** What the document alone says, the deviations that a fixture announces not taken away. */
  private List<Difference> byDocument(Exchange exchange) {
    List<Difference> differences = new ArrayList<>(documentJudge.response(exchange.fixture()));
    exchange
        .requests()
        .forEach(
            request ->
                differences.addAll(documentJudge.request(exchange.fixture().operation(), request)));
    return differences;
  }

  public static ContractRun get() {
    return Holder.RUN;
  }

  public ApiDocument document() {
    return document;
  }

  public Fixtures fixtures() {
    return fixtures;
  }

  /** The fixtures that were played: the recorded ones, then the derived ones. */
  public List<Fixture> played() {
    return played;
  }

  public List<Exchange> exchanges() {
    return exchanges;
  }

  /** What both judges say of each exchange. */
  public List<Opinions> opinions() {
    return opinions;
  }

  public List<Verdict> verdicts() {
    return verdicts;
  }

  public List<Verdict> verdicts(Check check) {
    return verdicts.stream().filter(verdict -> verdict.check() == check).toList();
  }

  /** The exchanges of which every verdict is passed. */
  public List<Exchange> passed() {
    Set<String> failed = new HashSet<>();
    verdicts.stream()
        .filter(verdict -> !verdict.passed())
        .forEach(verdict -> failed.add(verdict.fixture().id()));
    return exchanges.stream()
        .filter(exchange -> !failed.contains(exchange.fixture().id()))
        .toList();
  }

  /**
   * What both judges say of one exchange.
   *
   * @param exchange the exchange
   * @param first the differences of the kit's own judge
   * @param second the messages of the other one
   */
  public record Opinions(Exchange exchange, List<Difference> first, List<String> second) {
    public boolean agree() {
      return first.isEmpty() == second.isEmpty();
    }
  }

  private static final class Holder {
    private static final ContractRun RUN = new ContractRun();
  }
}
