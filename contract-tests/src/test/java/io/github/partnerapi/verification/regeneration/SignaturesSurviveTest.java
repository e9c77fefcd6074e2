package io.github.partnerapi.verification.regeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.api.AccountApi;
import io.github.partnerapi.api.AffiliateApi;
import io.github.partnerapi.api.BalanceAndUsageApi;
import io.github.partnerapi.api.ExpertApi;
import io.github.partnerapi.api.PaymentTokenApi;
import io.github.partnerapi.api.ReferenceApi;
import io.github.partnerapi.api.SolutionApi;
import io.github.partnerapi.contract.document.ApiDocument;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who calls today's methods can still do so when every operation takes one more optional argument.
 */
class SignaturesSurviveTest {
  private static final List<Class<?>> INTERFACES =
      List.of(
          AccountApi.class,
          AffiliateApi.class,
          SolutionApi.class,
          ExpertApi.class,
          ReferenceApi.class,
          PaymentTokenApi.class,
          BalanceAndUsageApi.class);

  @TempDir Path folder;

  /** The document with a further parameter in the query of each operation. */
  private static JsonNode documentWith(boolean required) {
    JsonNode document = ApiDocument.bundled().tree().deepCopy();
    document
        .path("paths")
        .forEach(
            item ->
                item.forEach(
                    operation -> {
                      if (operation.has("operationId")) {
                        ObjectNode parameter =
                            ((ObjectNode) operation).withArrayProperty("parameters").addObject();
                        parameter
                            .put("name", "added_later")
                            .put("in", "query")
                            .put("required", required)
                            .put("description", "Was not there before.")
                            .putObject("schema")
                            .put("type", "string");
                      }
                    }));
    return document;
  }

  private Regeneration callerOf(JsonNode document) {
    return Regeneration.in(folder)
        .document(document)
        .source(OldCaller.FILE, OldCaller.of(INTERFACES));
  }

  @Test
  void aFurtherOptionalParameterOfEveryOperationBreaksNoCaller() {
    assertThat(OldCaller.of(INTERFACES)).contains("api.disableCampaign((java.lang.String) null);");
    assertThatCode(callerOf(documentWith(false))::load).doesNotThrowAnyException();
  }

  @Test
  void aFurtherRequiredParameterBreaksEveryCallerOfAShortMethod() {
    assertThatThrownBy(callerOf(documentWith(true))::load).hasMessageContaining("disableCampaign");
  }

  @Test
  void templatesWithoutTheShortMethodAreNoticed() {
    Regeneration planted =
        callerOf(documentWith(false))
            .template(
                "client-core/models-and-interfaces",
                "requestMethod.mustache",
                text -> text.replace("{{>shortMethod}}", ""));

    assertThatThrownBy(planted::load).hasMessageContaining("disableCampaign");
  }
}
