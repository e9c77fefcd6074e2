package io.github.partnerapi.spec.tools.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.spec.tools.gate.SourceBreaks;
import java.util.TreeSet;

/**
 * Writes for the review of the jars which operations and data types explain that generated classes
 * have lost signatures.
 */
final class SourceBreaksJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private SourceBreaksJson() {}

  /** Returns the JSON text; its lists are empty when there are not two documents to compare. */
  static String of(Review review) {
    SourceBreaks breaks =
        review
            .baseline()
            .flatMap(
                before ->
                    review.document().bundle().map(after -> SourceBreaks.between(before, after)))
            .orElse(new SourceBreaks(new TreeSet<>(), new TreeSet<>()));
    ObjectNode json = MAPPER.createObjectNode();
    breaks.operations().forEach(json.putArray("operations")::add);
    breaks.schemas().forEach(json.putArray("schemas")::add);
    try {
      return MAPPER.writeValueAsString(json).replace("\r\n", "\n") + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain nodes can always be written", e);
    }
  }
}
