package io.github.partnerapi.sandbox.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.internal.text.ExactJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the files that somebody writes for a recording. */
final class JsonList {
  private JsonList() {}

  /**
   * Reads a JSON array.
   *
   * @param what what it lists, in the plural
   * @param form what one of them looks like
   * @throws RecordingException when the file cannot be read, or is not a JSON array with something
   *     in it
   */
  static JsonNode read(Path file, String what, String form) {
    try {
      JsonNode tree = ExactJson.read(Files.readAllBytes(file));
      if (!tree.isArray() || tree.isEmpty()) {
        throw new RecordingException(file + " is no array of " + what + ": " + form);
      }
      return tree;
    } catch (JsonProcessingException e) {
      String where =
          "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
      throw new RecordingException(
          file + " is no valid JSON at " + where + ". Correct it there", e);
    } catch (IOException e) {
      throw new RecordingException(file + " cannot be read. Check its name and its permissions", e);
    }
  }
}
