package io.github.partnerapi.spec.tools.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.spec.tools.document.Bundler;
import io.github.partnerapi.spec.tools.document.SmallDocument;
import io.github.partnerapi.spec.tools.document.SourceReader;
import io.github.partnerapi.spec.tools.document.SourceTree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageLocatorTest {
  private final SourceTree tree =
      SourceReader.read(SmallDocument.resource("/document/spec"), new java.util.ArrayList<>());
  private final MessageLocator locator = new MessageLocator(tree, Bundler.bundle(tree));

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "attribute paths.'/v2/partners/balance'(get).responses is missing,"
            + " spec/paths/text/balance.yaml:20:3",
        "paths.'/v2/partners/tokens/{id}'.parameters.[id].schema,"
            + " spec/paths/text/tokens-id.yaml:6:5",
        "attribute paths.'/v2/partners/balance'(get).parameters.[page].schema.colour is unexpected,"
            + " spec/paths/text/balance.yaml:16:7",
        "attribute components.schemas.Balance.properties.total.type is not of type `string`,"
            + " spec/components/schemas/Balance.yaml:7:5",
        "attribute .(get).responses.200.description is missing (./paths/text/balance.yaml),"
            + " spec/paths/text/balance.yaml:22:7",
        "Could not read the contents of ./components/schemas/Balance.yaml as a schema,"
            + " spec/components/schemas/Balance.yaml:1:1",
        "something else altogether, spec/openapi.yaml:1:1"
      })
  void followsTheMessageAsDeepAsItLeads(String message, String place) {
    assertThat(locator.locate(message)).hasToString(place);
  }
}
