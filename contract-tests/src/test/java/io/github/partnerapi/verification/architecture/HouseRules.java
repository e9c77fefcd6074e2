package io.github.partnerapi.verification.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.ByteArrayOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.text.DateFormat;
import java.util.Calendar;
import java.util.Date;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;

/** What holds for the code of every module. */
final class HouseRules {
  /** Every package is a slice of its own, the one at the root of a module too. */
  private static final SliceAssignment PACKAGES =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
          return "the packages";
        }
      };

  static final ArchRule NO_CIRCLES =
      slices().assignedFrom(PACKAGES).should().beFreeOfCycles().allowEmptyShould(true);

  static final ArchRule NO_STATIC_STATE = fields().that().areStatic().should().beFinal();

  /** WireMock tells the time of a request in no other way. */
  static final ArchRule NO_OLD_DATES =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.github.partnerapi.contract.internal.server.Servers")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Date.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Calendar.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(DateFormat.class)
          .because("java.time says whether there is a zone");

  /** The sleeper that everybody else is given. */
  static final ArchRule NO_SLEEP =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.github.partnerapi.call.Timing")
          .should()
          .callMethod(Thread.class, "sleep", long.class)
          .orShould()
          .callMethod(Thread.class, "sleep", long.class, int.class)
          .orShould()
          .callMethod(TimeUnit.class, "sleep", long.class)
          .because("whoever waits is given the sleeper, so that tests need not wait");

  static final ArchRule NO_DEFAULT_CHARSET =
      noClasses()
          .should()
          .callConstructor(String.class, byte[].class)
          .orShould()
          .callConstructor(String.class, byte[].class, int.class, int.class)
          .orShould()
          .callMethod(String.class, "getBytes")
          .orShould()
          .callMethod(ByteArrayOutputStream.class, "toString")
          .orShould()
          .callMethod(Charset.class, "defaultCharset")
          .orShould()
          .callConstructor(InputStreamReader.class, InputStream.class)
          .orShould()
          .callConstructor(OutputStreamWriter.class, OutputStream.class)
          .orShould()
          .callConstructor(Scanner.class, InputStream.class)
          .orShould()
          .callConstructor(PrintStream.class, OutputStream.class)
          .orShould()
          .callConstructor(FileReader.class, String.class)
          .orShould()
          .callConstructor(FileReader.class, java.io.File.class)
          .orShould()
          .callConstructor(FileWriter.class, String.class)
          .orShould()
          .callConstructor(FileWriter.class, java.io.File.class)
          .because("it is another one on every machine");

  static final ArchRule KIT_KNOWS_NEITHER_CLIENT_NOR_RECORDER =
      noClasses()
          .that()
          .resideInAPackage("..contract..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.github.partnerapi.feign..",
              "io.github.partnerapi.nativeclient..",
              "io.github.partnerapi.sandbox..")
          .because("it judges any client, and its users have no use for a recorder");

  private HouseRules() {}
}
