package io.github.partnerapi.verification.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("modules")
  void noPackagesOfAModuleNeedEachOther(String module) {
    HouseRules.NO_CIRCLES.check(Classes.of(module));
  }

  @Test
  void theRoomsOfTheSharedModuleUseThoseBelow() {
    Rooms.below("io.github.partnerapi").check(Classes.of("../client-core"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theHouseRuleHolds(ArchRule rule) {
    rule.check(Classes.ofAll());
  }

  @Test
  void noTestIsSkippedWithoutAReason() {
    JavaClasses tests = Classes.tests();

    SkippedTests.CLASSES_SAY_WHY.check(tests);
    SkippedTests.METHODS_SAY_WHY.check(tests);
    SkippedTests.ASSUMPTIONS_SAY_WHY.check(tests);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("defects")
  void aPlantedDefectIsFound(ArchRule rule, String folder, int violations) {
    assertThat(rule.evaluate(Classes.planted(folder)).getFailureReport().getDetails())
        .hasSize(violations);
  }

  private static List<String> modules() {
    return Classes.MODULES;
  }

  private static List<ArchRule> rules() {
    return List.of(
        HouseRules.NO_STATIC_STATE,
        HouseRules.NO_OLD_DATES,
        HouseRules.NO_SLEEP,
        HouseRules.NO_DEFAULT_CHARSET,
        HouseRules.KIT_KNOWS_NEITHER_CLIENT_NOR_RECORDER);
  }

  /** The number is that of the planted lines: what stands beside them is allowed. */
  private static Stream<Arguments> defects() {
    return Stream.of(
        Arguments.of(HouseRules.NO_CIRCLES, "circle", 1),
        Arguments.of(Rooms.below(Classes.PLANTED + ".rooms"), "rooms", 1),
        Arguments.of(HouseRules.NO_STATIC_STATE, "habits", 1),
        Arguments.of(HouseRules.NO_OLD_DATES, "habits", 2),
        Arguments.of(HouseRules.NO_SLEEP, "habits", 2),
        Arguments.of(HouseRules.NO_DEFAULT_CHARSET, "habits", 3),
        Arguments.of(HouseRules.KIT_KNOWS_NEITHER_CLIENT_NOR_RECORDER, "contract", 1),
        Arguments.of(SkippedTests.CLASSES_SAY_WHY, "skipped", 1),
        Arguments.of(SkippedTests.METHODS_SAY_WHY, "skipped", 2),
        Arguments.of(SkippedTests.ASSUMPTIONS_SAY_WHY, "skipped", 1));
  }
}
