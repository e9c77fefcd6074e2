package io.github.partnerapi.contract.junit;

import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.mutation.MutationReport;
import io.github.partnerapi.contract.sandbox.AnswerFilter;
import io.github.partnerapi.contract.sandbox.Sandbox;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets the tests of an extension be run again with other answers. */
final class Mutating {
  private final @Nullable MutationSettings settings;
  private final Map<String, String> tests = Collections.synchronizedMap(new LinkedHashMap<>());
  private volatile @Nullable AnswerFilter next;
  private volatile boolean interrupted;

  /**
   * Prepares it.
   *
   * @param settings how; null unless the build asks for it
   */
  Mutating(@Nullable MutationSettings settings) {
    this.settings = settings;
  }

  /** Begins a test: one to be run again, or one that is. */
  void begin(ExtensionContext test, Sandbox sandbox) {
    if (isInside(test)) {
      sandbox.filter(next);
    } else {
      tests.put(test.getUniqueId(), name(test));
    }
  }

  /** Ends a test. */
  void end(ExtensionContext test, Sandbox sandbox) {
    if (isInside(test)) {
      sandbox.filter(null);
      // JUnit clears what a test leaves.
      interrupted |= Thread.currentThread().isInterrupted();
    }
  }

  void forget() {
    tests.clear();
  }

  /** Says whether the tests of a class that ends are to be run again. */
  boolean isWanted(ExtensionContext context) {
    return !isInside(context)
        && context
            .getConfigurationParameter(MutationSettings.SWITCH)
            .map(text -> text.isBlank() || text.equals("true"))
            .orElse(settings != null);
  }

  /**
   * Runs the tests again.
   *
   * @param fixtures what the sandbox answers with
   */
  void run(ExtensionContext context, Fixtures fixtures) {
    Class<?> test = context.getRequiredTestClass();
    MutationSettings present =
        (settings == null ? MutationSettings.create() : settings).in(context);
    Map<String, String> all;
    synchronized (tests) {
      all = new LinkedHashMap<>(tests);
      tests.clear();
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(test.getClassLoader());
    try (MutantRuns runs =
        new MutantRuns(fixtures, present, filter -> next = filter, () -> interrupted)) {
      MutationReport report =
          runs.run(test.getSimpleName(), all, ProgramClasses.read(present.program(), test));
      report.write(present.folder(), test.getName());
      if (context.getConfigurationParameter(MutationRun.ENTRY).isPresent()) {
        context.publishReportEntry(MutationRun.ENTRY, report.toJson());
      }
      report.requireAtLeast(present.atLeast());
    } finally {
      next = null;
      if (interrupted) {
        interrupted = false;
        thread.interrupt();
      }
      thread.setContextClassLoader(before);
    }
  }

  private static boolean isInside(ExtensionContext context) {
    return context.getConfigurationParameter(TestRuns.INSIDE).isPresent();
  }

  private static String name(ExtensionContext test) {
    String method = test.getTestMethod().map(Method::getName).orElse("");
    String shown = test.getDisplayName();
    return shown.startsWith(method) ? method : method + " " + shown;
  }
}
