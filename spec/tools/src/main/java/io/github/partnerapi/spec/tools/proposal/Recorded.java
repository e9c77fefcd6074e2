package io.github.partnerapi.spec.tools.proposal;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Is the folder that the recorder wrote. */
record Recorded(Path folder) {
  private static final String KIT = "contract-kit/src/main/resources/fixtures";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /**
   * Returns the day of the recording.
   *
   * @throws IllegalArgumentException if there is no recorded fixture
   */
  String day() throws IOException {
    for (Path file : files(folder.resolve("fixtures"))) {
      String date = JSON.readTree(file.toFile()).at("/provenance/date").asText();
      if (!date.isEmpty()) {
        return date;
      }
    }
    throw new IllegalArgumentException(
        folder + " has no recorded fixture. Name the folder that the recorder wrote");
  }

  /** Copies the fixtures that show what is proposed; what the document says now is no deviation. */
  void copy(List<Edit> edits, Path spec) throws IOException {
    Path kit = spec.resolveSibling(KIT);
    for (Path file : files(folder.resolve("fixtures"))) {
      ObjectNode fixture = (ObjectNode) JSON.readTree(file.toFile());
      boolean shows = false;
      for (Edit edit : edits) {
        Drift drift = edit.drift();
        shows |=
            fixture.path("operation").asText().equals(drift.operation())
                && fixture.path("status").asText().equals(drift.status());
        if (shows) {
          remove(fixture, drift);
        }
      }
      Path target = kit.resolve(folder.resolve("fixtures").relativize(file).toString());
      if (shows && !Files.exists(target)) {
        Files.createDirectories(target.getParent());
        Files.writeString(target, text(fixture));
      }
    }
  }

  private static void remove(ObjectNode fixture, Drift drift) {
    if (fixture.get("deviations") instanceof ArrayNode deviations) {
      String pattern = ("/response/body/json" + drift.where()).replace("*", "[0-9]+");
      for (Iterator<JsonNode> each = deviations.iterator(); each.hasNext(); ) {
        if (each.next().path("pointer").asText().matches(pattern)) {
          each.remove();
        }
      }
      if (deviations.isEmpty()) {
        fixture.remove("deviations");
      }
    }
  }

  /** In the form of the kit's own files. */
  private static String text(ObjectNode fixture) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter form =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(lines)
            .withArrayIndenter(lines);
    return JSON.writer(form).writeValueAsString(fixture) + "\n";
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
