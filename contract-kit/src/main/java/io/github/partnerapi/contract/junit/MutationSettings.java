package io.github.partnerapi.contract.junit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How the tests of a program are tried on what a service may do. Immutable; each setting gives
 * another object. A system property, or a configuration parameter of JUnit, comes before what is
 * set here: {@value #SWITCH}, {@value #AT_LEAST}, {@value #SECONDS}, {@value #FOLDER}.
 */
public final class MutationSettings {
  /** {@code true} tries the tests of every class with a sandbox, {@code false} those of none. */
  public static final String SWITCH = "partnerapi.mutating";

  /** The least score in percent, such as {@code 80}. */
  public static final String AT_LEAST = "partnerapi.mutating.at-least";

  /** The seconds that the mutants of a class may take, such as {@code 120}. */
  public static final String SECONDS = "partnerapi.mutating.seconds";

  /** The folder of the reports. */
  public static final String FOLDER = "partnerapi.mutating.folder";

  private static final Duration WITHIN = Duration.ofSeconds(60);
  private static final Duration SLOW = Duration.ofSeconds(1);

  private final int atLeast;
  private final Duration within;
  private final Duration slow;
  private final @Nullable Path folder;
  private final List<Class<?>> program;

  private MutationSettings(
      int atLeast, Duration within, Duration slow, @Nullable Path folder, List<Class<?>> program) {
    this.atLeast = atLeast;
    this.within = within;
    this.slow = slow;
    this.folder = folder;
    this.program = program;
  }

  /** Any score will do, 60 seconds for the tests of a class, a slow answer takes one. */
  public static MutationSettings create() {
    return new MutationSettings(0, WITHIN, SLOW, null, List.of());
  }

  /**
   * Sets the least score that lets the tests pass.
   *
   * @param percent from 0, which is the default, to 100
   */
  public MutationSettings atLeast(int percent) {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException(
          "percent is " + percent + ". Give the least score, from 0 to 100");
    }
    return new MutationSettings(percent, within, slow, folder, program);
  }

  /**
   * Sets how long the mutants of a class may take; those that are left then are not tried.
   *
   * @param time 60 seconds by default
   */
  public MutationSettings within(Duration time) {
    return new MutationSettings(atLeast, positive(time, "time"), slow, folder, program);
  }

  /**
   * Sets how long a slow answer takes.
   *
   * @param delay one second by default; more than a deadline of the program finds tests that would
   *     not notice it
   */
  public MutationSettings slow(Duration delay) {
    return new MutationSettings(atLeast, within, positive(delay, "delay"), folder, program);
  }

  /**
   * Sets where page and JSON are written.
   *
   * @param folder made when it is missing; {@code target/partner-mutation} by default, with Gradle
   *     {@code build/partner-mutation}
   */
  public MutationSettings into(Path folder) {
    return new MutationSettings(
        atLeast, within, slow, Objects.requireNonNull(folder, "folder"), program);
  }

  /**
   * Sets the classes of the program that is tested: what none of them reads of an answer, its tests
   * need not notice.
   *
   * @param classes with their nested ones; every class in a folder of the class path by default
   */
  public MutationSettings program(Class<?>... classes) {
    return new MutationSettings(atLeast, within, slow, folder, List.of(classes));
  }

  private static Duration positive(Duration time, String name) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException(name + " is " + time + ". Give more than nothing");
    }
    return time;
  }

  int atLeast() {
    return atLeast;
  }

  Duration within() {
    return within;
  }

  Duration slow() {
    return slow;
  }

  List<Class<?>> program() {
    return program;
  }

  Path folder() {
    if (folder != null) {
      return folder;
    }
    boolean gradle =
        Files.exists(Path.of("build.gradle")) || Files.exists(Path.of("build.gradle.kts"));
    return Path.of(gradle ? "build" : "target", "partner-mutation");
  }

  /** These settings with what the build says. */
  MutationSettings in(ExtensionContext context) {
    MutationSettings settings = this;
    int percent = number(context, AT_LEAST, atLeast);
    int seconds = number(context, SECONDS, 0);
    settings = settings.atLeast(percent);
    settings = seconds > 0 ? settings.within(Duration.ofSeconds(seconds)) : settings;
    String path = context.getConfigurationParameter(FOLDER).orElse("");
    return path.isBlank() ? settings : settings.into(Path.of(path));
  }

  private static int number(ExtensionContext context, String name, int otherwise) {
    String text = context.getConfigurationParameter(name).orElse("").strip();
    if (!text.isEmpty() && !text.matches("[0-9]{1,6}")) {
      throw new IllegalArgumentException(name + " is '" + text + "'. Give a whole number");
    }
    return text.isEmpty() ? otherwise : Integer.parseInt(text);
  }
}
