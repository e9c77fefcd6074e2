package io.github.partnerapi.contract.judge;

import io.github.partnerapi.contract.client.ContractClient;
import io.github.partnerapi.contract.client.Exchange;
import io.github.partnerapi.contract.client.Outcome;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.internal.server.Playback;
import io.github.partnerapi.contract.server.SentRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Plays recorded exchanges through clients and judges what they did. It starts one server on
 * 127.0.0.1 for each server of the document, so that a call to the wrong one is seen. For one
 * thread.
 */
public final class ContractJudge implements AutoCloseable {
  private final DocumentJudge document;
  private final Playback playback;

  /** Judges by the bundled document. */
  public ContractJudge() {
    this(ApiDocument.bundled());
  }

  /** Judges by a document of choice. */
  public ContractJudge(ApiDocument document) {
    this.document = new DocumentJudge(document);
    this.playback = new Playback(document);
  }

  /**
   * Makes a fixture's call with one client against servers that answer with the recorded response.
   *
   * @throws IllegalArgumentException when the fixture names a server that the document does not
   *     have
   */
  public Exchange play(Fixture fixture, ContractClient.Factory kind) {
    return play(fixture, fixture.response(), kind);
  }

  /**
   * Makes a fixture's call against servers that answer with something else.
   *
   * @throws IllegalArgumentException when the fixture names a server that the document does not
   *     have
   */
  public Exchange play(Fixture fixture, FixtureResponse response, ContractClient.Factory kind) {
    return playback.play(fixture, response, kind);
  }

  /**
   * Plays a fixture through clients and gives every verdict: on the fixture, on each client, and on
   * whether they sent the same.
   *
   * @param fixture the fixture
   * @param clients the kinds of clients, at least one
   * @throws IllegalArgumentException when there is no client
   */
  public List<Verdict> judge(Fixture fixture, ContractClient.Factory... clients) {
    if (clients.length == 0) {
      throw new IllegalArgumentException(
          "clients is empty. Give at least one kind of client to judge");
    }
    List<Exchange> exchanges = new ArrayList<>();
    for (ContractClient.Factory client : clients) {
      exchanges.add(play(fixture, client));
    }
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.add(fixture(fixture));
    exchanges.forEach(exchange -> verdicts.addAll(exchange(exchange)));
    verdicts.add(agreement(exchanges));
    return verdicts;
  }

  /** Judges a fixture itself by the document. */
  public Verdict fixture(Fixture fixture) {
    return new Verdict(Check.FIXTURE_VALID, fixture, "document", document.unannounced(fixture));
  }

  /** Gives every verdict on one exchange, each check once. */
  public List<Verdict> exchange(Exchange exchange) {
    Fixture fixture = exchange.fixture();
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.add(verdict(Check.REQUEST_VALID, exchange, requestValid(exchange)));
    verdicts.add(verdict(Check.REQUEST_AS_RECORDED, exchange, requestAsRecorded(exchange)));
    verdicts.add(
        fixture.expect() == null
            ? verdict(Check.RESPONSE_KEPT_WHOLE, exchange, responseKeptWhole(exchange))
            : verdict(
                Check.ERROR_TYPED,
                exchange,
                OutcomeComparison.error(fixture.expect(), fixture.response(), exchange.outcome())));
    verdicts.add(verdict(Check.ASKED_ONCE, exchange, askedOnce(exchange)));
    return verdicts;
  }

  /**
   * Judges whether several clients sent the same request for one fixture.
   *
   * @param exchanges one exchange for each client, all of the same fixture
   */
  public Verdict agreement(List<Exchange> exchanges) {
    Exchange first = exchanges.get(0);
    List<Difference> differences = new ArrayList<>();
    for (Exchange other : exchanges.subList(1, exchanges.size())) {
      if (first.requests().isEmpty() || other.requests().isEmpty()) {
        if (first.requests().size() != other.requests().size()) {
          differences.add(
              new Difference(
                  "/request",
                  first.requests().size() + " requests",
                  other.requests().size() + " requests"));
        }
      } else {
        differences.addAll(
            RequestComparison.withOther(first.requests().get(0), other.requests().get(0)));
      }
    }
    String names = exchanges.stream().map(Exchange::client).collect(Collectors.joining("+"));
    return new Verdict(Check.CLIENTS_AGREE, first.fixture(), names, differences);
  }

  private List<Difference> requestValid(Exchange exchange) {
    return exchange.requests().isEmpty()
        ? nothingSent(exchange)
        : Deviations.beyond(
            exchange.fixture(),
            document.request(exchange.fixture().operation(), exchange.requests().get(0)),
            "/request/");
  }

  private static List<Difference> requestAsRecorded(Exchange exchange) {
    return exchange.requests().isEmpty()
        ? nothingSent(exchange)
        : RequestComparison.withRecorded(exchange.fixture().request(), exchange.requests().get(0));
  }

  private List<Difference> responseKeptWhole(Exchange exchange) {
    Fixture fixture = exchange.fixture();
    List<Difference> differences =
        new ArrayList<>(
            OutcomeComparison.success(
                fixture.response(), exchange.outcome(), document.timestamps(fixture)));
    if (exchange.outcome() instanceof Outcome.Returned returned) {
      differences.addAll(document.unread(fixture, returned.unread()));
    }
    return differences;
  }

  private static List<Difference> askedOnce(Exchange exchange) {
    List<String> seen = exchange.requests().stream().map(SentRequest::toString).toList();
    boolean once =
        seen.size() == 1
            && exchange.requests().get(0).server().equals(exchange.fixture().request().server());
    return once
        ? List.of()
        : List.of(
            new Difference(
                "/request",
                "one request to " + exchange.fixture().request().server(),
                seen.toString()));
  }

  private static List<Difference> nothingSent(Exchange exchange) {
    return List.of(
        new Difference(
            "/request", "a request", "nothing sent, the call ended with " + exchange.outcome()));
  }

  private static Verdict verdict(Check check, Exchange exchange, List<Difference> differences) {
    return new Verdict(check, exchange.fixture(), exchange.client(), differences);
  }

  /** Closes the clients and stops the servers. */
  @Override
  public void close() {
    playback.close();
  }
}
