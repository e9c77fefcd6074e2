package io.github.partnerapi.contract.client;

import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.server.SentRequest;
import java.util.List;

/**
 * What happened when a client made a recorded call.
 *
 * @param fixture the fixture whose call was made
 * @param client the name of the client
 * @param requests everything that any server received, in order
 * @param outcome what the caller got
 */
public record Exchange(
    Fixture fixture, String client, List<SentRequest> requests, Outcome outcome) {
  /** Keeps a copy of the requests. */
  public Exchange {
    requests = List.copyOf(requests);
  }
}
