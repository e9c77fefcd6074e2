package io.github.partnerapi.contract.internal.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.internal.text.MediaType;
import java.util.Map;
import java.util.function.Function;

/** Lets WireMock answer with what a function chooses. */
public final class AnswerTransformer implements ResponseDefinitionTransformerV2 {
  private final Function<SandboxRequest, ResponseDefinitionBuilder> answers;

  /**
   * Answers by a function.
   *
   * @param answers gives the response to a request; asked by many threads
   */
  public AnswerTransformer(Function<SandboxRequest, ResponseDefinitionBuilder> answers) {
    this.answers = answers;
  }

  @Override
  public String getName() {
    return "recorded-answers";
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    Request request = event.getRequest();
    return answers
        .apply(
            new SandboxRequest(
                request.getMethod().value(),
                request.getUrl(),
                request::getHeader,
                request.getBody()))
        .build();
  }

  /** Says a recorded response in WireMock's words. */
  public static ResponseDefinitionBuilder definition(FixtureResponse response) {
    ResponseDefinitionBuilder definition =
        new ResponseDefinitionBuilder().withStatus(response.status());
    response.headers().forEach(definition::withHeader);
    return response.body().isAbsent() ? definition : definition.withBody(response.body().bytes());
  }

  /** The sandbox's own answer, which no service gave: the message stands under {@code sandbox}. */
  public static FixtureResponse problem(int status, String message) {
    return new FixtureResponse(
        status,
        Map.of("Content-Type", MediaType.JSON),
        new Body.JsonText(JsonNodeFactory.instance.objectNode().put("sandbox", message)));
  }
}
