package io.github.partnerapi.spec.tools.validation;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.SourceTree;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.Location;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks Swagger Parser what it has against the document: sources and bundle, each with and without
 * checking external references, because each of the four runs says things that the others leave
 * out.
 */
final class ParserCheck {
  private ParserCheck() {}

  static List<Finding> findings(SourceTree tree, Bundle bundle) {
    TreeSet<String> messages = new TreeSet<>();
    String text = bundle.text();
    String entry = tree.folder().resolve("openapi.yaml").toString();
    for (boolean external : new boolean[] {false, true}) {
      ParseOptions options = options(external);
      collect(messages, new OpenAPIV3Parser().readLocation(entry, null, options));
      collect(messages, new OpenAPIV3Parser().readContents(text, null, options));
    }
    MessageLocator locator = new MessageLocator(tree, bundle);
    Map<String, Finding> findings = new LinkedHashMap<>();
    for (String message : messages) {
      Location at = locator.locate(message);
      findings.put(
          at + MessageLocator.essence(message),
          new Finding(
              "parser",
              at,
              "Swagger Parser says: " + message,
              "Correct the member that it names."));
    }
    return List.copyOf(findings.values());
  }

  private static ParseOptions options(boolean external) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    options.setValidateExternalRefs(external);
    return options;
  }

  private static void collect(Set<String> messages, SwaggerParseResult result) {
    Optional.ofNullable(result.getMessages()).stream()
        .flatMap(List::stream)
        .filter(Objects::nonNull)
        .map(message -> message.strip().replaceAll("\\s+", " "))
        .forEach(messages::add);
    if (result.getOpenAPI() == null && messages.isEmpty()) {
      messages.add("the document can't be read");
    }
  }
}
