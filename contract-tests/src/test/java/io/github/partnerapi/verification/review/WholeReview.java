package io.github.partnerapi.verification.review;

import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.feign.FeignTextClient;
import io.github.partnerapi.nativeclient.NativeTextClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Adds to the review of the document what only the whole build knows: the public signatures of the
 * jars, and the coverage of the contract.
 */
public final class WholeReview {
  private static final Map<String, Class<?>> JARS =
      new TreeMap<>(
          Map.of(
              "partner-client-core", PartnerApiException.class,
              "partner-client-feign", FeignTextClient.class,
              "partner-client-native", NativeTextClient.class));

  private WholeReview() {}

  /**
   * Writes {@code review.md}, or with {@code update} the signatures that later changes are compared
   * with.
   *
   * @param args this module's folder, the folder of the document's review, the folder to write to,
   *     then {@code update} or null, and the document's folder before the change or null
   * @throws RejectedException if a jar has lost signatures and the document's review knows of no
   *     break in Java
   * @throws IOException if a file can't be read or written
   */
  public static void main(String[] args) throws IOException {
    Path module = Path.of(args[0]);
    if ("update".equals(args[3])) {
      for (Map.Entry<String, Class<?>> jar : JARS.entrySet()) {
        write(
            released(module, jar.getKey()),
            String.join("\n", PublicSignatures.of(jar.getValue())) + "\n");
      }
      return;
    }
    // Maven hands over an empty property as null.
    Path base = args[4] == null ? module : Path.of(args[4]).resolveSibling("contract-tests");
    Path before = Files.isDirectory(base.resolve("released")) ? base : module;
    String document = Files.readString(Path.of(args[1], "review.md"));
    List<SignatureChange> changes = new ArrayList<>();
    for (Map.Entry<String, Class<?>> jar : JARS.entrySet()) {
      SortedSet<String> released =
          new TreeSet<>(Files.readAllLines(released(before, jar.getKey())));
      changes.add(
          SignatureChange.between(jar.getKey(), released, PublicSignatures.of(jar.getValue())));
    }
    String page =
        document
            + "\n## Public signatures of the jars\n\n"
            + changes.stream().map(SignatureChange::markdown).collect(Collectors.joining("\n"))
            + "\n## Coverage of the contract\n\n"
            + CoverageTable.of(
                ExactJson.read(Files.readAllBytes(before.resolve("coverage/baseline.json"))),
                ExactJson.read(
                    Files.readAllBytes(module.resolve("target/contract/coverage.json"))));
    write(Path.of(args[2], "review.md"), page);
    refuse(Files.readString(Path.of(args[1], "reasons.txt")));
    refuseUnexplained(changes, document);
  }

  private static void refuse(String reasons) {
    if (!reasons.isEmpty()) {
      throw new RejectedException(reasons);
    }
  }

  static void refuseUnexplained(List<SignatureChange> changes, String document) {
    long removed = changes.stream().mapToLong(change -> change.removed().size()).sum();
    boolean known =
        document.contains("`signature-removed`") || document.contains("a break (major)");
    if (removed > 0 && !known) {
      throw new RejectedException(
          removed
              + " public signatures are gone and the change of the document does not explain it."
              + " Keep them, or raise the version and release the signatures anew: see"
              + " CONTRIBUTING.md.");
    }
  }

  private static Path released(Path module, String artifact) {
    return module.resolve("released").resolve(artifact + ".txt");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Says why a change may not go in; it carries no stack trace. */
  static final class RejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RejectedException(String message) {
      super(message, null, false, false);
    }
  }
}
