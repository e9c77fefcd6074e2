package io.github.partnerapi.spec.tools.lint;

import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges answers and media types. */
final class ResponseRules {
  private static final Pattern STATUS = Pattern.compile("[1-5]([0-9]{2}|XX)|default");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile(
          "(application|audio|font|image|message|model|multipart|text|video)/(\\*|[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*)(;"
              + " ?[a-z]+=[A-Za-z0-9._-]+)*|\\*/\\*");
  private static final Set<String> WITHOUT_CONTENT = Set.of("204", "205", "304");

  private ResponseRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("response-success", ResponseRules::success),
        new Rule("response-status", ResponseRules::status),
        new Rule("response-order", ResponseRules::order),
        new Rule("response-empty", ResponseRules::empty),
        new Rule("media-type", ResponseRules::mediaType),
        new Rule("media-type-schema", ResponseRules::schema));
  }

  private static void success(Subject subject, Report report) {
    for (Element operation : subject.operations()) {
      if (responses(operation).stream().noneMatch(response -> response.name().startsWith("2"))) {
        report.at(
            operation
                .map()
                .member("responses")
                .map(found -> found.key().location())
                .orElse(operation.key()),
            "the operation has no 2xx answer",
            "Add the status that means success.");
      }
    }
  }

  private static void status(Subject subject, Report report) {
    subject.operations().stream()
        .flatMap(operation -> responses(operation).stream())
        .filter(response -> !STATUS.matcher(response.name()).matches())
        .forEach(
            response ->
                report.at(
                    response.key(),
                    "'" + response.name() + "' is no HTTP status",
                    "Write three digits in quotes, 4XX, or default."));
  }

  private static void order(Subject subject, Report report) {
    for (Element operation : subject.operations()) {
      String last = "";
      for (Element response : responses(operation)) {
        if (response.name().compareTo(last) < 0) {
          report.at(
              response.key(),
              "the status " + response.name() + " stands after " + last,
              "Sort the answers by status.");
        }
        last = response.name();
      }
    }
  }

  private static void empty(Subject subject, Report report) {
    subject.operations().stream()
        .flatMap(operation -> responses(operation).stream())
        .filter(response -> WITHOUT_CONTENT.contains(response.name()))
        .forEach(
            response ->
                subject
                    .bundle()
                    .resolve(response)
                    .flatMap(resolved -> resolved.map().member("content"))
                    .ifPresent(
                        content ->
                            report.at(
                                content.key().location(),
                                "an answer " + response.name() + " has no body",
                                "Remove 'content', or correct the status.")));
  }

  private static void mediaType(Subject subject, Report report) {
    subject
        .all(Kind.MEDIA_TYPE)
        .filter(type -> !MEDIA_TYPE.matcher(type.name()).matches())
        .forEach(
            type ->
                report.at(
                    type.key(),
                    "'" + type.name() + "' is no media type",
                    "Write it as application/json."));
  }

  private static void schema(Subject subject, Report report) {
    subject
        .all(Kind.MEDIA_TYPE)
        .filter(type -> !type.map().has("schema"))
        .forEach(
            type ->
                report.at(
                    type.key(),
                    "the content " + type.name() + " has no schema",
                    "Add 'schema'; a file is 'type: string, format: binary'."));
  }

  private static List<Element> responses(Element operation) {
    return operation.children().stream().filter(child -> child.kind() == Kind.RESPONSE).toList();
  }
}
