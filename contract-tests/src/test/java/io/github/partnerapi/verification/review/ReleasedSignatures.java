package io.github.partnerapi.verification.review;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Keeps the signatures of the last release: one file per module, with the texts of each type. */
final class ReleasedSignatures {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String ENDING = ".json";

  private ReleasedSignatures() {}

  /** Tells whether a folder has signatures. */
  static boolean isIn(Path folder) throws IOException {
    return Files.isDirectory(folder) && !read(folder).isEmpty();
  }

  /** Reads the signatures of all modules. */
  static SortedSet<Signature> read(Path folder) throws IOException {
    SortedSet<Signature> signatures = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          (Iterable<Path>) files.filter(each -> each.toString().endsWith(ENDING))::iterator) {
        String module = file.getFileName().toString().replace(ENDING, "");
        for (Map.Entry<String, JsonNode> type : MAPPER.readTree(file.toFile()).properties()) {
          type.getValue()
              .forEach(text -> signatures.add(new Signature(module, type.getKey(), text.asText())));
        }
      }
    }
    return signatures;
  }

  /** Writes the signatures of all modules, and removes those that were there. */
  static void write(Path folder, SortedSet<Signature> signatures) throws IOException {
    Map<String, ObjectNode> modules = new TreeMap<>();
    for (Signature each : signatures) {
      modules
          .computeIfAbsent(each.module(), absent -> MAPPER.createObjectNode())
          .withArrayProperty(each.type())
          .add(each.text());
    }
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path old : (Iterable<Path>) files::iterator) {
        Files.delete(old);
      }
    }
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    for (Map.Entry<String, ObjectNode> module : modules.entrySet()) {
      String text = MAPPER.writer(printer).writeValueAsString(module.getValue());
      Files.writeString(folder.resolve(module.getKey() + ENDING), text + "\n");
    }
  }
}
