package io.github.partnerapi.spec.tools.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Is one difference between service and document, as the recorder reports it.
 *
 * @param operation the operation's id
 * @param status the status of the answer
 * @param kind added, removed, retyped or nulled
 * @param where the place in the answer, {@code *} for each item
 * @param documented what the document has there
 * @param sent what came: a type, or a word of a set
 * @param pointer the place of the bundled document that would have to change
 */
record Drift(
    String operation,
    String status,
    String kind,
    String where,
    String documented,
    String sent,
    Pointer pointer) {
  /**
   * Reads a report.
   *
   * @throws IllegalArgumentException if the file is none
   */
  static List<Drift> read(Path file) throws IOException {
    JsonNode drifts = new ObjectMapper().readTree(file.toFile()).path("drift");
    if (!drifts.isArray()) {
      throw new IllegalArgumentException(
          file + " is no report of a recording. Name the folder that the recorder wrote");
    }
    List<Drift> all = new ArrayList<>();
    for (JsonNode drift : drifts) {
      all.add(
          new Drift(
              drift.path("operation").asText(),
              drift.path("status").asText(),
              drift.path("kind").asText(),
              drift.path("where").asText(),
              drift.path("documented").asText(),
              drift.path("sent").asText(),
              Pointer.parse(drift.path("documentPointer").asText())));
    }
    return all;
  }

  /** Returns the name of the member that it is about; empty if it is about none. */
  String member() {
    String last = where.substring(where.lastIndexOf('/') + 1);
    return where.startsWith("/") && !last.equals("*") ? last : "";
  }

  @Override
  public String toString() {
    return operation
        + " ["
        + status
        + "] "
        + kind
        + " "
        + where
        + ": documented "
        + documented
        + ", sent "
        + sent;
  }
}
