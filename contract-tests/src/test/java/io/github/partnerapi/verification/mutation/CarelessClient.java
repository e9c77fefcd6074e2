package io.github.partnerapi.verification.mutation;

import io.github.partnerapi.contract.client.ContractClient;
import io.github.partnerapi.contract.client.Outcome;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/**
 * A client that sends what the fixture says, whatever its arguments, and returns what the fixture
 * says, whatever came back.
 */
final class CarelessClient implements ContractClient {
  static final Factory KIND =
      Factory.named("careless", (servers, login) -> new CarelessClient(servers));

  private final Map<String, URI> servers;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private CarelessClient(Map<String, URI> servers) {
    this.servers = servers;
  }

  @Override
  public Outcome call(Fixture fixture) {
    FixtureRequest request = fixture.request();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(servers.get(request.server()) + request.target()));
    request.headers().forEach(builder::header);
    builder.method(
        request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body().bytes()));
    try {
      http.send(builder.build(), HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return new Outcome.Returned(fixture.response().body());
  }

  @Override
  public void close() {}
}
