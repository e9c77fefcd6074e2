package com.example.partners;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.partnerapi.contract.client.ContractClient;
import io.github.partnerapi.contract.client.Outcome;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.Login;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A client of three operations that somebody wrote by hand on java.net.http, and wants judged. */
class HandWrittenClient implements ContractClient {
  private static final String TEXT = "https://api.livechatinc.com";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final JsonMapper json =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private final URI server;
  private final String token;

  HandWrittenClient(Map<String, URI> servers, Login login) {
    this.server = servers.get(TEXT);
    this.token = login.secret();
  }

  @Override
  public Outcome call(Fixture fixture) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .header("Accept", "application/json")
            .header("Authorization", "Bearer " + token);
    switch (fixture.operation()) {
      case "getBalance" -> request.uri(server.resolve("/v2/partners/balance"));
      case "requestWithdrawal" ->
          request
              .uri(server.resolve("/v2/partners/withdrawals"))
              .POST(HttpRequest.BodyPublishers.noBody());
      case "createApiToken" -> {
        String label =
            URLEncoder.encode(
                fixture.call().arguments().get("label").textValue(), StandardCharsets.UTF_8);
        request
            .uri(server.resolve("/v2/partners/tokens"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("label=" + blanks(label)));
      }
      default -> throw new IllegalArgumentException("not written yet: " + fixture.operation());
    }
    return outcome(fixture.operation(), request.build());
  }

  /** How blanks are sent; {@link URLEncoder} makes a plus of each. */
  String blanks(String encoded) {
    return encoded;
  }

  private Outcome outcome(String operation, HttpRequest request) {
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return switch (response.statusCode()) {
        case 200, 201 -> new Outcome.Returned(new Body.JsonText(json.readTree(response.body())));
        case 400 -> refused("BadRequestException", "the label was not accepted", response);
        case 401 ->
            refused("UnauthorizedException", "the bearer token is missing or wrong", response);
        case 403 -> refused("ForbiddenException", "not enough money to withdraw", response);
        default ->
            refused(
                "ConflictException",
                operation.equals("createApiToken")
                    ? "the label is taken"
                    : "billing data is missing",
                response);
      };
    } catch (IOException e) {
      return new Outcome.Thrown(
          e.getClass().getSimpleName(), 0, String.valueOf(e.getMessage()), null);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Outcome refused(String exception, String message, HttpResponse<byte[]> response) {
    return new Outcome.Thrown(exception, response.statusCode(), message, response.body());
  }

  @Override
  public void close() {
    // The HTTP client ends when nothing refers to it.
  }
}
