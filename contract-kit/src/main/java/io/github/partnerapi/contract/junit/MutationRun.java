package io.github.partnerapi.contract.junit;

import io.github.partnerapi.contract.mutation.MutationReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/**
 * Says how good the tests of several classes are together: what a test of any of them notices
 * counts. For one thread.
 */
public final class MutationRun {
  static final String ENTRY = "partnerapi.mutating.entry";

  private final Class<?>[] tests;
  private MutationSettings settings = MutationSettings.create();

  private MutationRun(Class<?>[] tests) {
    this.tests = tests;
  }

  /**
   * Begins a run.
   *
   * @param tests classes with a {@link SandboxExtension}
   */
  public static MutationRun of(Class<?>... tests) {
    if (tests.length == 0) {
      throw new IllegalArgumentException("There is no class. Give those with the tests");
    }
    return new MutationRun(tests.clone());
  }

  /**
   * Sets how; the program and the delay come from the extension of each class where it has them.
   */
  public MutationRun with(MutationSettings settings) {
    this.settings = settings;
    return this;
  }

  /**
   * Runs the tests, and then those again that call the sandbox, once for each thing that it may
   * answer otherwise. Writes {@code report.html} and {@code report.json}.
   *
   * @return what they noticed
   * @throws IllegalStateException when a test fails without any change, or no class has an
   *     extension
   * @throws AssertionError when the score is less than asked for
   */
  public MutationReport run() {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(Arrays.stream(tests).map(DiscoverySelectors::selectClass).toList())
            .configurationParameter(MutationSettings.SWITCH, "true")
            .configurationParameter(MutationSettings.AT_LEAST, "0")
            .configurationParameter(
                MutationSettings.SECONDS,
                Long.toString(Math.max(1, settings.within().toSeconds() / tests.length)))
            .configurationParameter(MutationSettings.FOLDER, settings.folder().toString())
            .configurationParameter(ENTRY, "true")
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
            .build();
    List<MutationReport> reports = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    try (LauncherSession session = TestRuns.session()) {
      session
          .getLauncher()
          .execute(
              request,
              new TestExecutionListener() {
                @Override
                public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
                  String json = entry.getKeyValuePairs().get(ENTRY);
                  if (json != null) {
                    reports.add(MutationReport.fromJson(json));
                  }
                }

                @Override
                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                  if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                    failures.add(
                        test.getDisplayName()
                            + result.getThrowable().map(failure -> ": " + failure).orElse(""));
                  }
                }
              });
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException(
          "Tests fail without any change of an answer. Mend them first: "
              + String.join("; ", failures));
    }
    if (reports.isEmpty()) {
      throw new IllegalStateException(
          "None of "
              + Arrays.stream(tests).map(Class::getSimpleName).collect(Collectors.joining(", "))
              + " has a test with a SandboxExtension in a static field");
    }
    MutationReport report = MutationReport.of(reports.toArray(MutationReport[]::new));
    report.write(settings.folder(), "report");
    report.requireAtLeast(settings.atLeast());
    return report;
  }
}
