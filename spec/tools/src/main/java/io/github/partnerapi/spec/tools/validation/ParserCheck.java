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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks Swagger Parser what it has against the document: sources and bundle, each with and without
 * checking external references, because each of the four runs says things that the others leave
 * out.
 */
final class ParserCheck {
  private ParserCheck() {}

  static List<Finding> findings(SourceTree tree, Bundle bundle) {
    String text = bundle.text();
    String entry = tree.folder().resolve("openapi.yaml").toString();
    // Most of a review's time goes by in here, and the runs have nothing to do with each other.
    Set<String> messages =
        Stream.<Supplier<SwaggerParseResult>>of(
                () -> new OpenAPIV3Parser().readLocation(entry, null, options(true)),
                () -> new OpenAPIV3Parser().readLocation(entry, null, options(false)),
                () -> new OpenAPIV3Parser().readContents(text, null, options(true)),
                () -> new OpenAPIV3Parser().readContents(text, null, options(false)))
            .parallel()
            .flatMap(run -> messages(run.get()))
            .collect(Collectors.toCollection(TreeSet::new));
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

  private static Stream<String> messages(SwaggerParseResult result) {
    List<String> messages =
        Optional.ofNullable(result.getMessages()).stream()
            .flatMap(List::stream)
            .filter(Objects::nonNull)
            .map(message -> message.strip().replaceAll("\\s+", " "))
            .toList();
    return result.getOpenAPI() == null && messages.isEmpty()
        ? Stream.of("the document can't be read")
        : messages.stream();
  }
}
