package io.github.partnerapi.spec.tools.yaml;

import java.util.regex.Pattern;

/**
 * Decides what a scalar without quotes is, by the core schema of YAML 1.2.
 *
 * <p>SnakeYAML alone would follow YAML 1.1, where {@code no} is false and {@code 12:30} is 750;
 * OpenAPI readers do not.
 */
final class ScalarTypes {
  private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
  private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  private ScalarTypes() {}

  static ScalarNode.Type of(String text, ScalarNode.Style style) {
    if (style != ScalarNode.Style.PLAIN) {
      return ScalarNode.Type.STRING;
    }
    if (NULL.matcher(text).matches()) {
      return ScalarNode.Type.NULL;
    }
    if (BOOLEAN.matcher(text).matches()) {
      return ScalarNode.Type.BOOLEAN;
    }
    if (INTEGER.matcher(text).matches()) {
      return ScalarNode.Type.INTEGER;
    }
    return NUMBER.matcher(text).matches() ? ScalarNode.Type.NUMBER : ScalarNode.Type.STRING;
  }
}
