package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Is what a data type bounds, in normal form: of several bounds the tightest, none that always
 * holds, and none that says nothing about the type.
 *
 * @param bounds bounds by keyword; those of numbers under {@code minimum} and {@code maximum}
 * @param patterns all regular expressions that have to match
 * @param multiples all numbers that have to divide the value
 * @param unique whether items must differ
 */
record Limits(
    Map<String, Limit> bounds, Set<String> patterns, Set<BigDecimal> multiples, boolean unique) {
  private static final Map<String, String> TYPES =
      Map.of(
          "minimum", "number",
          "maximum", "number",
          "minLength", "string",
          "maxLength", "string",
          "minItems", "array",
          "maxItems", "array",
          "minProperties", "object",
          "maxProperties", "object");

  /** Match whatever there is. */
  private static final Set<String> ALL = Set.of("", "^", "$", ".*", "^.*", ".*$", "^.*$");

  private static final int LONGEST_EXPONENT = 1000;

  /** Returns the names of the bounds. */
  static Set<String> keywords() {
    return new TreeSet<>(TYPES.keySet());
  }

  static boolean isLower(String keyword) {
    return keyword.startsWith("min");
  }

  /** Reads what the parts of a data type bound together. */
  static Limits of(String type, List<Side> parts) {
    Map<String, Limit> bounds = new LinkedHashMap<>();
    for (String keyword : keywords()) {
      if (concerns(TYPES.getOrDefault(keyword, ""), type)) {
        parts.forEach(
            part -> bound(keyword, type, part).ifPresent(limit -> add(bounds, keyword, limit)));
      }
    }
    Set<String> patterns = new TreeSet<>();
    Set<BigDecimal> multiples = new TreeSet<>();
    for (Side part : parts) {
      if (concerns("string", type) && !ALL.contains(part.text("pattern"))) {
        patterns.add(part.text("pattern"));
      }
      if (concerns("number", type)) {
        number(part, "multipleOf")
            .filter(number -> number.signum() > 0)
            .filter(number -> !type.equals("integer") || !divides(number, BigDecimal.ONE))
            .map(BigDecimal::stripTrailingZeros)
            .ifPresent(multiples::add);
      }
    }
    boolean unique =
        concerns("array", type) && parts.stream().anyMatch(part -> part.isTrue("uniqueItems"));
    return new Limits(bounds, patterns, multiples, unique);
  }

  /** Returns no limits. */
  static Limits none() {
    return new Limits(Map.of(), Set.of(), Set.of(), false);
  }

  private static void add(Map<String, Limit> bounds, String keyword, Limit limit) {
    bounds.merge(
        keyword, limit, (one, two) -> two.isTighterThan(one, isLower(keyword)) ? two : one);
  }

  private static Optional<Limit> bound(String keyword, String type, Side part) {
    boolean lower = isLower(keyword);
    boolean exclusive =
        keyword.equals("minimum")
            ? part.isTrue("exclusiveMinimum")
            : keyword.equals("maximum") && part.isTrue("exclusiveMaximum");
    boolean number = keyword.equals("minimum") || keyword.equals("maximum");
    return number(part, keyword)
        .map(value -> new Limit(value, exclusive))
        .map(limit -> !number || type.equals("integer") ? limit.whole(lower) : limit)
        .filter(limit -> number || !lower || limit.value().signum() > 0);
  }

  private static boolean concerns(String wanted, String type) {
    return type.isEmpty()
        || type.equals(wanted)
        || (wanted.equals("number") && type.equals("integer"));
  }

  /** Returns a number that can be calculated with. */
  static Optional<BigDecimal> number(Side schema, String member) {
    return schema
        .map()
        .scalar(member)
        .filter(ScalarNode::isNumber)
        .map(ScalarNode::number)
        .filter(number -> Math.abs((long) number.scale()) < LONGEST_EXPONENT);
  }

  /** Tells whether each multiple of the other is one of the number. */
  static boolean divides(BigDecimal number, BigDecimal other) {
    return other.remainder(number).signum() == 0;
  }

  /** Tells whether a value that is listed is within all limits of texts and numbers. */
  boolean allow(Node value) {
    if (!(value instanceof ScalarNode scalar)) {
      return true;
    }
    if (scalar.isNumber()) {
      BigDecimal number = scalar.number();
      return within("minimum", number)
          && within("maximum", number)
          && multiples.stream().allMatch(multiple -> divides(multiple, number));
    }
    BigDecimal length = BigDecimal.valueOf(scalar.text().codePointCount(0, scalar.text().length()));
    return scalar.type() != ScalarNode.Type.STRING
        || (within("minLength", length)
            && within("maxLength", length)
            && patterns.stream().allMatch(pattern -> matches(pattern, scalar.text())));
  }

  private boolean within(String keyword, BigDecimal number) {
    Limit limit = bounds.get(keyword);
    return limit == null || limit.allows(number, isLower(keyword));
  }

  private static boolean matches(String pattern, String text) {
    try {
      return Pattern.compile(pattern).matcher(text).find();
    } catch (PatternSyntaxException e) {
      return true; // the validators report it
    }
  }
}
