package io.github.partnerapi.verification.promise;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.wiremock.OpenApiValidationListener;
import io.github.partnerapi.contract.document.ApiDocument;
import java.util.List;

/**
 * A judge that shares no code with the kit's own: it reads the same document with another parser
 * and another validator.
 */
final class IndependentJudge {
  private IndependentJudge() {}

  /**
   * Errors may come without the body that the document allows them, and every object of a response
   * may have members that are not described.
   */
  private static final LevelResolver LEVELS =
      LevelResolver.create()
          .withLevel("validation.response.body.missing", ValidationReport.Level.IGNORE)
          .withLevel(
              "validation.response.body.schema.additionalProperties", ValidationReport.Level.IGNORE)
          .build();

  /** Makes a validator. Reading the document takes seconds: make one for each run. */
  static OpenApiInteractionValidator validator() {
    return OpenApiInteractionValidator.createForInlineApiSpecification(ApiDocument.bundledText())
        .withLevelResolver(LEVELS)
        .build();
  }

  /** Gives the errors since the last reset, in words. */
  static List<String> objections(OpenApiValidationListener listener) {
    return listener.getReport().getMessages().stream()
        .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
        .map(ValidationReport.Message::toString)
        .toList();
  }
}
