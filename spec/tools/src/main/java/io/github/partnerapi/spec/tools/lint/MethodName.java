package io.github.partnerapi.spec.tools.lint;

import io.github.partnerapi.spec.tools.naming.JavaName;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Says whether a name can be that of a generated method, in Java 17 and unchanged. */
final class MethodName {
  private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-z0-9]*([A-Z0-9][a-z0-9]*)*");

  /** Names that a class has already, and some of them are final. */
  private static final Set<String> OF_OBJECT =
      Set.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  /** No keyword, and a method may have it; but it can't be called without its object. */
  private static final String YIELD = "yield";

  /** Words of the languages that others generate from the bundle. */
  private static final Set<String> OF_OTHER_LANGUAGES = Set.of("delete");

  private MethodName() {}

  /** Returns what speaks against a name, as the end of a sentence; nothing if it is good. */
  static Optional<String> objection(String name) {
    if (isKeyword(name) || name.equals(YIELD)) {
      return Optional.of("is a word of the Java language");
    }
    if (!CAMEL_CASE.matcher(name).matches()) {
      return Optional.of("is not written in lowerCamelCase");
    }
    if (OF_OBJECT.contains(name)) {
      return Optional.of("is a method of java.lang.Object");
    }
    // The generator doesn't look at case.
    String lowerCase = name.toLowerCase(Locale.ROOT);
    if (JavaName.isReserved(name) || isKeyword(lowerCase)) {
      return Optional.of("is a name to which the generator adds 'call'");
    }
    return OF_OTHER_LANGUAGES.contains(name)
        ? Optional.of("is a word of other languages than Java")
        : Optional.empty();
  }

  private static boolean isKeyword(String name) {
    return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17);
  }
}
