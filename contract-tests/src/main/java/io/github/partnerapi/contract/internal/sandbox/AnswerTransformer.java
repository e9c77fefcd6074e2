package io.github.partnerapi.contract.internal.sandbox;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.partnerapi.contract.WireResponse;

/** Lets WireMock answer with what {@link Answers} chooses. */
public final class AnswerTransformer implements ResponseDefinitionTransformerV2 {
  private final Answers answers;

  /** Answers from one set. */
  public AnswerTransformer(Answers answers) {
    this.answers = answers;
  }

  @Override
  public String getName() {
    return "recorded-answers";
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    Request request = event.getRequest();
    SandboxRequest received = new SandboxRequest(request.getMethod().value(), request.getUrl(), request::getHeader, request.getBody());
    return answers.fault(received).map(Faults::definition).orElseGet(() -> definition(answers.to(received))).build();
  }

  /** Says a recorded response in WireMock's words. */
  public static ResponseDefinitionBuilder definition(WireResponse response) {
    ResponseDefinitionBuilder definition = new ResponseDefinitionBuilder().withStatus(response.status());
    response.headers().forEach(definition::withHeader);
    return response.body().isAbsent() ? definition : definition.withBody(response.body().bytes());
  }
}
