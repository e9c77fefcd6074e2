package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Reach;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.openapitools.openapidiff.core.compare.OpenApiDiff;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;

/**
 * Asks openapi-diff about the same two documents. Where it calls an operation incompatible and we
 * have no break that explains it, that is a change of its own: somebody has to look. Where it is
 * known to be stricter than the axes here, its judgement counts as explained.
 */
final class LibraryComparison {
  private static final List<String> SWITCHES =
      List.of(
          "incompatible.operation.id.changed",
          "incompatible.request.min.length.increased",
          "incompatible.response.numeric.range.increased");
  private static final Set<ChangeKind> FALSE_ALARMS =
      Set.of(
          ChangeKind.REQUEST_BODY_OPTIONAL,
          ChangeKind.RESPONSE_VALUE_REMOVED,
          ChangeKind.ERROR_STATUS_REMOVED,
          ChangeKind.RESPONSE_VALUE_ADDED,
          ChangeKind.CREDENTIAL_ADDED,
          ChangeKind.REQUEST_TYPE_WIDENED,
          ChangeKind.RESPONSE_TYPE_NARROWED,
          ChangeKind.REQUEST_LIMIT_LOOSENED);

  private LibraryComparison() {}

  static List<Change> unexplained(Bundle before, Bundle after, List<Change> known) {
    OpenApiDiffOptions.Builder options = OpenApiDiffOptions.builder();
    SWITCHES.forEach(each -> options.configProperty(each, "true"));
    ChangedOpenApi result = OpenApiDiff.compare(model(before), model(after), options.build());
    Changes changes = new Changes();
    for (ChangedOperation changed : result.getChangedOperations()) {
      if (changed.isIncompatible()) {
        operation(after, changed)
            .filter(operation -> !isExplained(before, after, operation, known))
            .forEach(
                operation ->
                    changes.add(
                        ChangeKind.UNEXPLAINED,
                        new Side(after, operation),
                        "openapi-diff calls "
                            + changed.getHttpMethod()
                            + " "
                            + changed.getPathUrl()
                            + " incompatible, and no other change explains it"));
      }
    }
    return changes.sorted();
  }

  private static OpenAPI model(Bundle bundle) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    // An integer is 32 bits wide here with and without saying so; openapi-diff takes the words for
    // a change of type.
    return new OpenAPIV3Parser()
        .readContents(bundle.text().replaceAll("\n *format: int32(?=\n)", ""), null, options)
        .getOpenAPI();
  }

  private static Stream<Element> operation(Bundle bundle, ChangedOperation changed) {
    String method = changed.getHttpMethod().name().toLowerCase(Locale.ROOT);
    String path = changed.getPathUrl().replaceAll("\\{[^}]*}", "{}");
    return bundle
        .operations()
        .filter(
            operation ->
                operation.name().equals(method)
                    && operation.holder().name().replaceAll("\\{[^}]*}", "{}").equals(path));
  }

  private static boolean isExplained(
      Bundle before, Bundle after, Element operation, List<Change> known) {
    List<Reach> reaches =
        Stream.concat(
                Stream.of(Reach.of(after, operation)),
                before
                    .operations()
                    .filter(old -> old.pointer().equals(operation.pointer()))
                    .map(old -> Reach.of(before, old)))
            .toList();
    return known.stream()
        .filter(
            change ->
                change.kind().impact() == Impact.BREAKING || FALSE_ALARMS.contains(change.kind()))
        .anyMatch(change -> reaches.stream().anyMatch(reach -> reach.includes(change.pointer())));
  }
}
