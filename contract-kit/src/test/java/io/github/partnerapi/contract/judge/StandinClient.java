package io.github.partnerapi.contract.judge;

import io.github.partnerapi.contract.client.ContractClient;
import io.github.partnerapi.contract.client.Outcome;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Expectation;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A client that does exactly what the fixture says, except for the defect that a test plants in it.
 */
final class StandinClient implements ContractClient {
  private final Map<String, URI> servers;
  private final Defect defect;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private StandinClient(Map<String, URI> servers, Defect defect) {
    this.servers = servers;
    this.defect = defect;
  }

  /** What a test plants. */
  record Defect(UnaryOperator<FixtureRequest> request, UnaryOperator<Outcome> outcome, int times) {
    static final Defect NONE = new Defect(UnaryOperator.identity(), UnaryOperator.identity(), 1);

    static Defect request(UnaryOperator<FixtureRequest> change) {
      return new Defect(change, UnaryOperator.identity(), 1);
    }

    static Defect outcome(UnaryOperator<Outcome> change) {
      return new Defect(UnaryOperator.identity(), change, 1);
    }

    static Defect times(int times) {
      return new Defect(UnaryOperator.identity(), UnaryOperator.identity(), times);
    }
  }

  static Factory with(String name, Defect defect) {
    return Factory.named(name, (servers, login) -> new StandinClient(servers, defect));
  }

  @Override
  public Outcome call(Fixture fixture) {
    FixtureRequest request = defect.request().apply(fixture.request());
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(servers.get(request.server()) + request.target()));
    request.headers().forEach(builder::header);
    builder.method(
        request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body().bytes()));
    try {
      HttpResponse<byte[]> response = null;
      for (int i = 0; i < defect.times(); i++) {
        response = http.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
      }
      return defect
          .outcome()
          .apply(
              response == null
                  ? new Outcome.Returned(new Body.None())
                  : outcome(fixture, response));
    } catch (IOException e) {
      return new Outcome.Thrown(
          e.getClass().getSimpleName(), 0, String.valueOf(e.getMessage()), null);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Outcome outcome(Fixture fixture, HttpResponse<byte[]> response) {
    if (fixture.expect() != null) {
      Expectation expect = fixture.expect();
      return new Outcome.Thrown(
          expect.exception(),
          response.statusCode(),
          "refused: " + expect.reason(),
          response.body());
    }
    return new Outcome.Returned(fixture.response().body());
  }

  @Override
  public void close() {}
}
