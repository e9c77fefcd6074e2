package io.github.partnerapi.spec.tools.validation;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.SourceTree;
import io.github.partnerapi.spec.tools.finding.Attempt;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.Location;
import java.util.ArrayList;
import java.util.List;

/** Says what is wrong with a document whose files can be read and joined. */
public final class DocumentValidator {
  private DocumentValidator() {}

  /** Validates the examples and defaults of a document, or of a part, against their schemas. */
  public static List<Finding> examples(Bundle bundle) {
    return ExampleCheck.findings(bundle).stream().sorted().distinct().toList();
  }

  /**
   * Validates the document with Swagger Parser, and its examples and defaults against their
   * schemas.
   *
   * @param tree the sources
   * @param bundle the same document in one tree
   * @return what is wrong, sorted by place; empty if nothing
   */
  public static List<Finding> findings(SourceTree tree, Bundle bundle) {
    Location entry = tree.entry().start();
    List<Finding> findings =
        new ArrayList<>(Attempt.of("parser", entry, () -> ParserCheck.findings(tree, bundle)));
    findings.addAll(Attempt.of("schema-broken", entry, () -> ExampleCheck.findings(bundle)));
    return findings.stream().sorted().distinct().toList();
  }
}
