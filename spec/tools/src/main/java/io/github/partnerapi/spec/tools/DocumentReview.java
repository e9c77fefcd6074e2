package io.github.partnerapi.spec.tools;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.Bundler;
import io.github.partnerapi.spec.tools.document.ServerBundle;
import io.github.partnerapi.spec.tools.document.ServerBundles;
import io.github.partnerapi.spec.tools.document.SourceReader;
import io.github.partnerapi.spec.tools.document.SourceTree;
import io.github.partnerapi.spec.tools.finding.Attempt;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.FindingsException;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.lint.Linter;
import io.github.partnerapi.spec.tools.register.Discrepancies;
import io.github.partnerapi.spec.tools.register.RegisterCheck;
import io.github.partnerapi.spec.tools.suppression.Suppressed;
import io.github.partnerapi.spec.tools.suppression.Suppressions;
import io.github.partnerapi.spec.tools.validation.DocumentValidator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Is everything that can be said about one state of the document.
 *
 * @param bundle the document in one tree; nothing if its files can't be read or joined
 * @param servers the parts of the document, one for each server; none if it can't be joined
 * @param register the register; nothing if it can't be read
 * @param findings what is wrong, sorted by place
 * @param suppressed what comments of the sources let pass
 */
public record DocumentReview(
    Optional<Bundle> bundle,
    List<ServerBundle> servers,
    Optional<Discrepancies> register,
    List<Finding> findings,
    List<Suppressed> suppressed) {
  /** Takes the lists as they are at this moment. */
  public DocumentReview {
    servers = List.copyOf(servers);
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
  }

  /**
   * Reads, joins and checks the document in a folder. Mistakes of its author never become
   * exceptions.
   */
  public static DocumentReview of(Path folder) {
    return of(folder, LocalDate.now(ZoneOffset.UTC));
  }

  /**
   * Does the same on a given day.
   *
   * @param folder the folder that holds {@code openapi.yaml}
   * @param today the day that decides which comments still let a finding pass
   */
  public static DocumentReview of(Path folder, LocalDate today) {
    TreeSet<Finding> findings = new TreeSet<>();
    Optional<Discrepancies> register = Optional.empty();
    try {
      register = Optional.of(Discrepancies.read(folder));
    } catch (FindingsException e) {
      findings.addAll(e.findings());
    }
    Optional<Bundle> bundle = Optional.empty();
    List<ServerBundle> servers = List.of();
    List<Suppressed> suppressed = List.of();
    try {
      List<Finding> others = new ArrayList<>();
      SourceTree tree = SourceReader.read(folder, others);
      findings.addAll(others);
      bundle = Optional.of(Bundler.bundle(tree));
      Set<Finding> checked = checked(tree, bundle.get(), register);
      if (isWhole(bundle.get())) {
        servers = ServerBundles.of(tree, bundle.get(), checked::add);
        servers.forEach(server -> checked.addAll(DocumentValidator.examples(server.bundle())));
      }
      Suppressions applied = Suppressions.apply(tree, RuleIds.ofChecks(), checked, today);
      findings.addAll(applied.findings());
      suppressed = applied.suppressed();
    } catch (FindingsException e) {
      findings.addAll(e.findings());
    } catch (RuntimeException | StackOverflowError e) {
      findings.add(Attempt.failed("schema-broken", entry(folder), e));
    }
    return new DocumentReview(bundle, servers, register, List.copyOf(findings), suppressed);
  }

  /** Tells whether every reference leads somewhere: a document with a hole can't be divided. */
  private static boolean isWhole(Bundle bundle) {
    return bundle
        .elements()
        .allMatch(element -> element.reference().isEmpty() || bundle.resolve(element).isPresent());
  }

  private static Set<Finding> checked(
      SourceTree tree, Bundle bundle, Optional<Discrepancies> register) {
    Set<Finding> findings = new TreeSet<>(DocumentValidator.findings(tree, bundle));
    findings.addAll(Linter.findings(tree, bundle));
    register.ifPresent(
        entries ->
            findings.addAll(
                Attempt.of(
                    "register-form",
                    entries.list().location(),
                    () -> RegisterCheck.findings(entries, bundle))));
    return findings;
  }

  private static Location entry(Path folder) {
    return Location.startOf(
        folder.toAbsolutePath().normalize().getFileName() + "/" + SourceTree.ENTRY);
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
