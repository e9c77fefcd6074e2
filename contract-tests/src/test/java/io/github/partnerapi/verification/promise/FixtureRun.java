package io.github.partnerapi.verification.promise;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.wiremock.OpenApiValidationListener;
import io.github.partnerapi.contract.client.ContractClient;
import io.github.partnerapi.contract.client.Exchange;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.internal.server.Playback;
import io.github.partnerapi.contract.judge.ContractJudge;
import io.github.partnerapi.contract.judge.Difference;
import io.github.partnerapi.contract.judge.DocumentJudge;
import io.github.partnerapi.contract.judge.Verdict;
import io.github.partnerapi.verification.client.Clients;
import java.util.ArrayList;
import java.util.List;

/** Some fixtures, played through both clients against servers of their own. */
final class FixtureRun {
  private final DocumentJudge documentJudge;
  private final OpenApiValidationListener second;
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<ContractRun.Opinions> opinions = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();

  FixtureRun(ApiDocument document, OpenApiInteractionValidator validator, List<Fixture> fixtures) {
    documentJudge = new DocumentJudge(document);
    second = new OpenApiValidationListener(validator);
    try (Playback playback = new Playback(document);
        ContractJudge judge = new ContractJudge(document)) {
      playback.listen(second);
      for (Fixture fixture : fixtures) {
        List<Exchange> sameFixture =
            Clients.all().stream().map(client -> play(playback, fixture, client)).toList();
        verdicts.add(judge.fixture(fixture));
        sameFixture.forEach(exchange -> verdicts.addAll(judge.exchange(exchange)));
        verdicts.add(judge.agreement(sameFixture));
        exchanges.addAll(sameFixture);
      }
    }
  }

  List<Exchange> exchanges() {
    return exchanges;
  }

  List<ContractRun.Opinions> opinions() {
    return opinions;
  }

  List<Verdict> verdicts() {
    return verdicts;
  }

  private Exchange play(Playback playback, Fixture fixture, ContractClient.Factory client) {
    second.reset();
    Exchange exchange = playback.play(fixture, fixture.response(), client);
    List<String> objections = IndependentJudge.objections(second);
    opinions.add(new ContractRun.Opinions(exchange, byDocument(exchange), objections));
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
}
