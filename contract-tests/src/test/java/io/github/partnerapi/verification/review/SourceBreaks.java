package io.github.partnerapi.verification.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Is whose generated classes a change of the document breaks, as its review says. It explains what
 * these classes have lost and nothing else: hand-written ones are never explained.
 *
 * @param operations interface and operation, such as {@code AccountApi.getProfile}
 * @param schemas names of data types
 */
record SourceBreaks(Set<String> operations, Set<String> schemas) {
  /** The names that the generator gives: the data types, and what is made for a tag. */
  private static final Pattern MODEL =
      Pattern.compile("io\\.github\\.partnerapi\\.model\\.(\\w+)(\\$.*)?");

  private static final Pattern TAG =
      Pattern.compile(
          "io\\.github\\.partnerapi\\.(?:feign\\.)?api\\.(\\w+?)(?:Feign)?(?:Api|Operations)(?:\\$(\\w+).*)?");

  SourceBreaks {
    operations = Set.copyOf(operations);
    schemas = Set.copyOf(schemas);
  }

  /** Reads what the document's review hands over. */
  static SourceBreaks read(Path file) throws IOException {
    JsonNode json = new ObjectMapper().readTree(file.toFile());
    return new SourceBreaks(texts(json.path("operations")), texts(json.path("schemas")));
  }

  /** Tells whether a change of the document is why a signature is gone. */
  boolean explain(Signature gone) {
    Matcher model = MODEL.matcher(gone.type());
    if (model.matches()) {
      return schemas.contains(model.group(1));
    }
    Matcher tag = TAG.matcher(gone.type());
    return tag.matches()
        && operations.stream()
            .filter(each -> each.startsWith(tag.group(1) + "Api."))
            .map(each -> each.substring(each.indexOf('.') + 1))
            .anyMatch(operation -> isOf(operation, tag.group(2), gone));
  }

  /** Tells whether something of a tag is made for an operation. */
  private static boolean isOf(String operation, String nested, Signature gone) {
    if (nested != null) {
      String type = operation.substring(0, 1).toUpperCase(Locale.ROOT) + operation.substring(1);
      return nested.equals(type + "Request");
    }
    String constant = operation.replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    return gone.isType()
        || Set.of(operation, operation + "Pages", operation + "Stream", constant)
            .contains(gone.name());
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
