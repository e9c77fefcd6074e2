package io.github.partnerapi.contract.internal.sandbox;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.partnerapi.contract.SandboxFault;

/** Says a fault in WireMock's words. */
final class Faults {
  private Faults() {}

  static ResponseDefinitionBuilder definition(SandboxFault fault) {
    return switch (fault) {
      case CLOSED -> new ResponseDefinitionBuilder().withFault(Fault.EMPTY_RESPONSE);
      case RESET -> new ResponseDefinitionBuilder().withFault(Fault.CONNECTION_RESET_BY_PEER);
      case GARBAGE -> new ResponseDefinitionBuilder().withFault(Fault.RANDOM_DATA_THEN_CLOSE);
      case TRUNCATED -> new ResponseDefinitionBuilder().withStatus(200).withFault(Fault.MALFORMED_RESPONSE_CHUNK);
      case SERVER_ERROR ->
          new ResponseDefinitionBuilder().withStatus(500).withHeader("Content-Type", "text/html").withBody("<html><h1>500</h1></html>");
      case UNAVAILABLE -> new ResponseDefinitionBuilder().withStatus(503).withHeader("Retry-After", "1");
      case TOO_MANY_REQUESTS -> new ResponseDefinitionBuilder().withStatus(429).withHeader("Retry-After", "1");
    };
  }
}
