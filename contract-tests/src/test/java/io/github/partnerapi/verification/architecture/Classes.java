package io.github.partnerapi.verification.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the classes of the modules from the folders that they were compiled to. */
final class Classes {
  /** The package that the planted defects are in. */
  static final String PLANTED = Classes.class.getPackageName() + ".planted";

  /** The folders of all modules, from this one. */
  static final List<String> MODULES =
      List.of(
          "../spec/tools",
          "../client-core",
          "../client-feign",
          "../client-native",
          "../contract-kit",
          "../sandbox",
          ".");

  private static final JavaClasses ALL = read("classes");
  private static final JavaClasses TESTS = read("test-classes");

  private Classes() {}

  /** What all modules are made of. */
  static JavaClasses ofAll() {
    return ALL;
  }

  /** What a module is made of. */
  static JavaClasses of(String module) {
    return ALL.that(
        DescribedPredicate.describe(
            "is of " + module,
            type ->
                Path.of(type.getSource().orElseThrow().getUri())
                    .startsWith(folder(module, "classes"))));
  }

  /** The tests of all modules. */
  static JavaClasses tests() {
    return TESTS.that(JavaClass.Predicates.resideOutsideOfPackage(PLANTED + ".."));
  }

  /** A package of planted defects. */
  static JavaClasses planted(String name) {
    return TESTS.that(JavaClass.Predicates.resideInAPackage(PLANTED + "." + name + ".."));
  }

  private static JavaClasses read(String folder) {
    return new ClassFileImporter()
        .importPaths(
            MODULES.stream()
                .map(module -> folder(module, folder))
                .filter(Files::isDirectory)
                .toList());
  }

  private static Path folder(String module, String folder) {
    return Path.of(module, "target", folder).toAbsolutePath().normalize();
  }
}
