package io.github.partnerapi.contract.sandbox;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.partnerapi.contract.internal.text.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;

/** Says a fault in WireMock's words. */
final class Faults {
  private static final int SLOW_MILLIS = 2000;
  private static final int PIECES = 10;
  private static final int HUGE_BYTES = 20 << 20;

  private Faults() {}

  /** Gives what a request is served with, made from the normal answer where the fault has it. */
  static ResponseDefinitionBuilder definition(
      SandboxFault fault, Supplier<ResponseDefinitionBuilder> normal) {
    return switch (fault) {
      case CLOSED -> new ResponseDefinitionBuilder().withFault(Fault.EMPTY_RESPONSE);
      case RESET -> new ResponseDefinitionBuilder().withFault(Fault.CONNECTION_RESET_BY_PEER);
      case GARBAGE -> new ResponseDefinitionBuilder().withFault(Fault.RANDOM_DATA_THEN_CLOSE);
      case TRUNCATED ->
          new ResponseDefinitionBuilder().withStatus(200).withFault(Fault.MALFORMED_RESPONSE_CHUNK);
      case SHORT_BODY -> json("{\"a\":").withHeader("Content-Length", "100");
      case STALLED -> Stalls.beforeTheHead();
      case STALLED_BODY -> Stalls.inTheBody();
      case SLOW -> normal.get().withFixedDelay(SLOW_MILLIS);
      case SLOW_BODY -> normal.get().withChunkedDribbleDelay(PIECES, SLOW_MILLIS);
      case REDIRECT ->
          new ResponseDefinitionBuilder()
              .withStatus(302)
              .withHeader("Location", "https://elsewhere.invalid/");
      case SERVER_ERROR -> html(500);
      case BAD_GATEWAY -> html(502);
      case UNAVAILABLE ->
          new ResponseDefinitionBuilder().withStatus(503).withHeader("Retry-After", "1");
      case GATEWAY_TIMEOUT -> html(504);
      case TOO_MANY_REQUESTS ->
          new ResponseDefinitionBuilder().withStatus(429).withHeader("Retry-After", "1");
      case HTML -> html(200);
      case EMPTY -> new ResponseDefinitionBuilder().withStatus(200);
      case BROKEN_JSON -> json("{\"result\":[{\"id\":");
      case HUGE -> json(huge());
    };
  }

  private static ResponseDefinitionBuilder json(String text) {
    return new ResponseDefinitionBuilder()
        .withStatus(200)
        .withHeader("Content-Type", MediaType.JSON)
        .withBody(text);
  }

  private static ResponseDefinitionBuilder html(int status) {
    String page = "<html><h1>" + status + "</h1></html>";
    return new ResponseDefinitionBuilder()
        .withStatus(status)
        .withHeader("Content-Type", "text/html")
        .withBody(page);
  }

  private static String huge() {
    byte[] blanks = new byte[HUGE_BYTES];
    Arrays.fill(blanks, (byte) ' ');
    return "{" + new String(blanks, StandardCharsets.US_ASCII) + "}";
  }
}
