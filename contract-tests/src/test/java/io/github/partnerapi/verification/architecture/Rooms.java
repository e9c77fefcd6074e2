package io.github.partnerapi.verification.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Map;
import java.util.Set;

/** Which room of client-core may use which: api, config, call, then json and transport. */
final class Rooms {
  private static final String EVERYBODY = "";

  /** The root has what a caller configures and catches, and all rooms use it. */
  private static final Map<String, Set<String>> USES =
      Map.of(
          EVERYBODY,
          Set.of(),
          "json",
          Set.of(),
          "transport",
          Set.of(),
          "model",
          Set.of("json"),
          "pacing",
          Set.of(),
          "csv",
          Set.of("model"),
          "call",
          Set.of("json", "transport"),
          "config",
          Set.of("call", "transport"),
          "api",
          Set.of("config", "call", "json", "transport", "model"),
          // Answers a call without a socket.
          "testing",
          Set.of("api", "config", "call", "json", "transport", "model"));

  private Rooms() {}

  /**
   * Makes the rule for the rooms of a module.
   *
   * @param root the package that holds them
   */
  static ArchRule below(String root) {
    return ArchRuleDefinition.classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            new ArchCondition<JavaClass>("use only the rooms below theirs") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                    .filter(use -> use.getTargetClass().getPackageName().startsWith(root))
                    .filter(use -> !isAllowed(root, use))
                    .forEach(
                        use ->
                            events.add(SimpleConditionEvent.violated(type, use.getDescription())));
              }
            });
  }

  private static boolean isAllowed(String root, Dependency use) {
    String from = room(root, use.getOriginClass());
    String to = room(root, use.getTargetClass());
    return from.equals(to)
        || USES.containsKey(from) && (to.equals(EVERYBODY) || USES.get(from).contains(to));
  }

  private static String room(String root, JavaClass type) {
    String rest = type.getPackageName().substring(root.length());
    return rest.isEmpty() ? EVERYBODY : rest.substring(1).split("\\.", 2)[0];
  }
}
