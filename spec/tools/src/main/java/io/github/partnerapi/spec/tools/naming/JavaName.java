package io.github.partnerapi.spec.tools.naming;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Names what the generator makes of names on the wire, by the rules of openapi-generator 7.25. */
public final class JavaName {
  /** Words that openapi-generator reserves, in lower case, beyond those of the language. */
  private static final Set<String> RESERVED =
      Set.of(
          "apiclient",
          "apiexception",
          "apiresponse",
          "configuration",
          "file",
          "list",
          "localdate",
          "localreturntype",
          "localtime",
          "localvaraccept",
          "localvaraccepts",
          "localvarauthnames",
          "localvarcollectionqueryparams",
          "localvarcontenttype",
          "localvarcontenttypes",
          "localvarcookieparams",
          "localvarformparams",
          "localvarheaderparams",
          "localvarpath",
          "localvarpostbody",
          "localvarqueryparams",
          "object",
          "offsetdatetime",
          "stringutil");

  private static final Map<String, String> SYMBOLS =
      Map.of(
          "*",
          "STAR",
          "<",
          "LESS_THAN",
          ">",
          "GREATER_THAN",
          "<=",
          "LESS_THAN_OR_EQUAL_TO",
          ">=",
          "GREATER_THAN_OR_EQUAL_TO",
          "-",
          "MINUS",
          "+",
          "PLUS",
          "$",
          "DOLLAR",
          "=",
          "EQUAL",
          "!=",
          "NOT_EQUAL");

  private static final Pattern ALL_UPPER = Pattern.compile("[A-Z0-9_]*");
  private static final Pattern NO_LETTER = Pattern.compile("\\W+");

  private JavaName() {}

  /** Returns the name of the accessor, argument or setter for a name on the wire. */
  public static String of(String name) {
    if (name.toLowerCase(Locale.ROOT).matches("_*class")) {
      return "propertyClass";
    }
    String text = name.replaceAll("[^\\w$]", "_");
    if (text.equals("_")) {
      return "u";
    }
    boolean digit = text.matches("\\d.*");
    if (ALL_UPPER.matcher(text).matches()) {
      return (digit ? "_" : "") + text;
    }
    boolean twoUpper =
        text.length() > 1
            && Character.isUpperCase(text.charAt(0))
            && Character.isUpperCase(text.charAt(1));
    String camel =
        camelCase(
            twoUpper ? text.substring(0, 2).toLowerCase(Locale.ROOT) + text.substring(2) : text);
    return (digit || isReserved(camel) ? "_" : "") + camel;
  }

  /** Tells whether the generator changes a name because it is a word of Java or one of its own. */
  public static boolean isReserved(String name) {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    return RESERVED.contains(lowerCase)
        || SourceVersion.isKeyword(lowerCase, SourceVersion.RELEASE_17);
  }

  /** Returns the name of the constant for a value. */
  public static String ofValue(String value) {
    if (value.isEmpty()) {
      return "EMPTY";
    }
    if (value.equalsIgnoreCase("class")) {
      return "propertyClass";
    }
    String symbol = SYMBOLS.get(value);
    if (symbol != null) {
      return symbol;
    }
    String text = NO_LETTER.matcher(value).replaceAll("_").toUpperCase(Locale.ROOT);
    return text.equals("_") ? "u" : text.matches("\\d.*") ? "_" + text : text;
  }

  private static String camelCase(String text) {
    StringBuilder camel = new StringBuilder();
    boolean upper = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '_') {
        upper = true;
      } else {
        camel.append(upper ? Character.toUpperCase(character) : character);
        upper = false;
      }
    }
    if (!camel.isEmpty()) {
      camel.setCharAt(0, Character.toLowerCase(camel.charAt(0)));
    }
    return camel.toString();
  }
}
