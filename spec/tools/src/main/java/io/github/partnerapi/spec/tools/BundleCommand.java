package io.github.partnerapi.spec.tools;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.Fixtures;
import io.github.partnerapi.spec.tools.document.ServerBundle;
import io.github.partnerapi.spec.tools.evidence.EvidenceMarks;
import io.github.partnerapi.spec.tools.finding.FindingsException;
import io.github.partnerapi.spec.tools.gate.Releases;
import io.github.partnerapi.spec.tools.register.Discrepancies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Checks the document and writes it as one file, and as one file for each server; this is what the
 * build runs.
 */
public final class BundleCommand {
  /** Names the list of the released versions. */
  private static final String RELEASES = "releases.txt";

  private BundleCommand() {}

  /**
   * Checks and bundles a document.
   *
   * @param args the folder that holds {@code openapi.yaml}, and the folder to write to
   * @throws FindingsException if something is wrong with the document; nothing is written then
   * @throws IOException if the output can't be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException(
          "Expected two arguments: the document's folder and the output folder, got "
              + args.length
              + ".");
    }
    run(Path.of(args[0]), Path.of(args[1]));
  }

  static void run(Path folder, Path output) throws IOException {
    write(folder, DocumentReview.of(folder), output);
  }

  /**
   * Writes what the jar of the document has: its bundles, each as YAML and as JSON, the register
   * that belongs to them, and the list of its released versions, one on each line, the oldest
   * first. The whole bundle says how well each operation and member is known.
   *
   * @param folder the folder that holds {@code discrepancies.yaml}
   * @param review the document
   * @param output the folder to write to
   * @throws FindingsException if something is wrong with the document; nothing is written then
   * @throws IOException if the output can't be written
   */
  public static void write(Path folder, DocumentReview review, Path output) throws IOException {
    Bundle known =
        EvidenceMarks.add(
            review.cleanBundle(),
            review.register().orElseGet(Discrepancies::none),
            Fixtures.read(
                folder.toAbsolutePath().normalize(),
                finding -> {
                  throw new FindingsException(List.of(finding));
                }));
    write(folder, review, known, output);
    String releases =
        Releases.versions(folder).stream()
            .map(version -> version + "\n")
            .collect(Collectors.joining());
    write(output.resolve(RELEASES), releases.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes the bundles of a document to be released: what is known of it goes on changing.
   *
   * @param folder the folder that holds {@code discrepancies.yaml}
   * @param review the document
   * @param output the folder to write to
   * @throws FindingsException if something is wrong with the document; nothing is written then
   * @throws IOException if the output can't be written
   */
  public static void release(Path folder, DocumentReview review, Path output) throws IOException {
    write(folder, review, review.cleanBundle(), output);
  }

  private static void write(Path folder, DocumentReview review, Bundle whole, Path output)
      throws IOException {
    write(output, "openapi", whole);
    for (ServerBundle server : review.servers()) {
      write(output, server.name(), server.bundle());
    }
    write(
        output.resolve(Discrepancies.FILE), Files.readAllBytes(folder.resolve(Discrepancies.FILE)));
  }

  private static void write(Path output, String name, Bundle bundle) throws IOException {
    write(output.resolve(name + ".yaml"), bundle.text().getBytes(StandardCharsets.UTF_8));
    write(output.resolve(name + ".json"), bundle.json().getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(draft, content);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
