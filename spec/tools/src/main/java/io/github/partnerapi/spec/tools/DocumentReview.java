package io.github.partnerapi.spec.tools;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.Bundler;
import io.github.partnerapi.spec.tools.document.ServerBundle;
import io.github.partnerapi.spec.tools.document.ServerBundles;
import io.github.partnerapi.spec.tools.document.SourceReader;
import io.github.partnerapi.spec.tools.document.SourceTree;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.FindingsException;
import io.github.partnerapi.spec.tools.lint.Linter;
import io.github.partnerapi.spec.tools.register.Discrepancies;
import io.github.partnerapi.spec.tools.register.RegisterCheck;
import io.github.partnerapi.spec.tools.validation.DocumentValidator;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Is everything that can be said about one state of the document.
 *
 * @param bundle the document in one tree; nothing if its files can't be read or joined
 * @param servers the parts of the document, one for each server; none if it can't be joined
 * @param register the register; nothing if it can't be read
 * @param findings what is wrong, sorted by place
 */
public record DocumentReview(
    Optional<Bundle> bundle,
    List<ServerBundle> servers,
    Optional<Discrepancies> register,
    List<Finding> findings) {
  /** Takes the lists as they are at this moment. */
  public DocumentReview {
    servers = List.copyOf(servers);
    findings = List.copyOf(findings);
  }

  /**
   * Reads, joins and checks the document in a folder. Mistakes of its author never become
   * exceptions.
   */
  public static DocumentReview of(Path folder) {
    try {
      SourceTree tree = SourceReader.read(folder);
      Discrepancies register = Discrepancies.read(folder);
      Bundle bundle = Bundler.bundle(tree);
      TreeSet<Finding> findings = new TreeSet<>(DocumentValidator.findings(tree, bundle));
      findings.addAll(Linter.findings(tree, bundle));
      findings.addAll(RegisterCheck.findings(register, bundle));
      List<ServerBundle> servers = ServerBundles.of(tree, bundle, findings::add);
      servers.forEach(server -> findings.addAll(DocumentValidator.examples(server.bundle())));
      return new DocumentReview(
          Optional.of(bundle), servers, Optional.of(register), List.copyOf(findings));
    } catch (FindingsException e) {
      return new DocumentReview(Optional.empty(), List.of(), Optional.empty(), e.findings());
    }
  }

  /**
   * Returns the bundle of a document without mistakes.
   *
   * @throws FindingsException if something is wrong
   */
  public Bundle cleanBundle() {
    if (!findings.isEmpty()) {
      throw new FindingsException(findings);
    }
    return bundle.orElseThrow();
  }
}
