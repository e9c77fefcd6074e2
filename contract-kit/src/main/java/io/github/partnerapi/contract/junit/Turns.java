package io.github.partnerapi.contract.junit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets tests that run in parallel take turns in their sandboxes. A test takes all of its turns
 * before the first of its extensions acts, and every test in the same order: two classes that name
 * two extensions in opposite orders can't wait for each other.
 */
final class Turns {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(Turns.class);

  private Turns() {}

  /** Gives an extension its place in the order, by when it was first used in this run. */
  static long next(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(AtomicLong.class, missing -> new AtomicLong(), AtomicLong.class)
        .incrementAndGet();
  }

  /** Adds an extension to those of a class. */
  static void add(ExtensionContext context, SandboxExtension extension) {
    List<SandboxExtension> all = of(context);
    synchronized (all) {
      all.add(extension);
      all.sort(Comparator.comparingLong(SandboxExtension::place));
    }
  }

  /** Takes the turn in every sandbox of the class, unless this test has them. */
  static void take(ExtensionContext test) {
    ExtensionContext context = test.getParent().orElse(test);
    while (of(context).isEmpty() && context.getParent().isPresent()) {
      context = context.getParent().orElseThrow();
    }
    List<SandboxExtension> all = of(context);
    synchronized (all) {
      all = new ArrayList<>(all);
    }
    all.forEach(extension -> extension.takeTurn(test.getUniqueId()));
  }

  @SuppressWarnings("unchecked")
  private static List<SandboxExtension> of(ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            context.getUniqueId(), missing -> new ArrayList<SandboxExtension>(), List.class);
  }
}
