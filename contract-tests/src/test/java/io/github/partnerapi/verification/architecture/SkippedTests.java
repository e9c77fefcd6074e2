package io.github.partnerapi.verification.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assumptions;

/** No test is skipped without saying why. */
final class SkippedTests {
  private static final DescribedPredicate<JavaAnnotation<?>> WITHOUT_REASON =
      DescribedPredicate.describe(
          "a switch of JUnit without a reason",
          annotation ->
              annotation.getRawType().getName().startsWith("org.junit.jupiter.api.")
                  && annotation.getRawType().getSimpleName().matches("(Disabled|Enabled).*")
                  && isBlank(annotation));

  static final ArchRule CLASSES_SAY_WHY = classes().should().notBeAnnotatedWith(WITHOUT_REASON);

  static final ArchRule METHODS_SAY_WHY = methods().should().notBeAnnotatedWith(WITHOUT_REASON);

  static final ArchRule ASSUMPTIONS_SAY_WHY =
      noClasses()
          .should()
          .callMethod(Assumptions.class, "assumeTrue", boolean.class)
          .orShould()
          .callMethod(Assumptions.class, "assumeFalse", boolean.class)
          .orShould()
          .callMethod(Assumptions.class, "assumeTrue", BooleanSupplier.class)
          .orShould()
          .callMethod(Assumptions.class, "assumeFalse", BooleanSupplier.class)
          .orShould()
          .callMethod(Assumptions.class, "abort");

  private SkippedTests() {}

  /** The reason is the value of {@code Disabled}, and {@code disabledReason} of all others. */
  private static boolean isBlank(JavaAnnotation<?> annotation) {
    String member =
        annotation.getRawType().getSimpleName().equals("Disabled") ? "value" : "disabledReason";
    return annotation.get(member).map(Object::toString).orElse("").isBlank();
  }
}
