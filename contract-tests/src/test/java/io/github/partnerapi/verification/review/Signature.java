package io.github.partnerapi.verification.review;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Is something that the source of a caller can name.
 *
 * @param module the module, such as {@code io.github.partnerapi.core}
 * @param type the binary name of the type
 * @param text the member as Java writes it, without the name of its type; or what the type itself
 *     is, such as {@code public final class}
 */
record Signature(String module, String type, String text) implements Comparable<Signature> {
  private static final Pattern TYPE = Pattern.compile("(\\w+ )*(class|interface|enum)( is .*)?");
  private static final Pattern METHOD = Pattern.compile("([\\w$]+)\\(");
  private static final Pattern FIELD = Pattern.compile("([\\w$]+)$");
  private static final Comparator<Signature> ORDER =
      Comparator.comparing(Signature::module)
          .thenComparing(Signature::type)
          .thenComparing(Signature::text);

  /** Tells whether the type itself is meant and none of its members. */
  boolean isType() {
    return TYPE.matcher(text).matches();
  }

  /** The name of the member; the text of a type has none that matters. */
  String name() {
    Matcher method = METHOD.matcher(text);
    Matcher field = FIELD.matcher(text);
    if (method.find()) {
      return method.group(1);
    }
    return field.find() ? field.group(1) : "";
  }

  /** The type without the packages that all modules share. */
  String line() {
    return type.replace("io.github.partnerapi.", "") + ": " + text;
  }

  @Override
  public int compareTo(Signature other) {
    return ORDER.compare(this, other);
  }
}
