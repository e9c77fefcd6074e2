package io.github.partnerapi.contract.junit;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs single tests once more, inside the run that they belong to. */
final class TestRuns implements AutoCloseable {
  /** Tells an extension that the run is one of these. */
  static final String INSIDE = "partnerapi.mutating.inside";

  private static final String SECONDS_FOR_A_TEST = "10 s";

  private final LauncherSession session;

  TestRuns() {
    this.session = session();
  }

  /** Opens a session that nobody listens to but who is named. */
  static LauncherSession session() {
    try {
      return LauncherFactory.openSession(
          LauncherConfig.builder()
              .enableTestExecutionListenerAutoRegistration(false)
              .enableLauncherDiscoveryListenerAutoRegistration(false)
              .enableLauncherSessionListenerAutoRegistration(false)
              .build());
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "Tests can't be run again without JUnit's launcher. Add"
              + " org.junit.platform:junit-platform-launcher of your JUnit to the tests",
          e);
    }
  }

  @Override
  public void close() {
    session.close();
  }

  /** How a test ended. */
  enum Outcome {
    PASSED,
    FAILED,
    NOT_FOUND
  }

  /** Runs one test with everything that belongs to it. */
  Outcome run(String test) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectUniqueId(test))
            .filters(EngineFilter.includeEngines(UniqueId.parse(test).getEngineId().orElseThrow()))
            .configurationParameter(INSIDE, "true")
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
            // A program that pages for ever is interrupted.
            .configurationParameter(
                "junit.jupiter.execution.timeout.testable.method.default", SECONDS_FOR_A_TEST)
            .build();
    List<TestExecutionResult.Status> ends = new ArrayList<>();
    List<TestIdentifier> tests = new ArrayList<>();
    session
        .getLauncher()
        .execute(
            request,
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
                ends.add(result.getStatus());
                if (identifier.isTest()) {
                  tests.add(identifier);
                }
              }
            });
    if (ends.contains(TestExecutionResult.Status.FAILED)) {
      return Outcome.FAILED;
    }
    return tests.isEmpty() ? Outcome.NOT_FOUND : Outcome.PASSED;
  }
}
