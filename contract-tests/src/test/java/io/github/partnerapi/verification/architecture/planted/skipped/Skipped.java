package io.github.partnerapi.verification.architecture.planted.skipped;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Is no test: its name is none that the build looks for. */
@Disabled
final class Skipped {
  @Disabled
  void withoutAReason() {}

  @EnabledOnOs(OS.AIX)
  void withoutAReasonElsewhere() {}

  @Disabled("The reason.")
  void withAReason() {
    assumeTrue(true);
    assumeTrue(true, "The reason.");
  }
}
