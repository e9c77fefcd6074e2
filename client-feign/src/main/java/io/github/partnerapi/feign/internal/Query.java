package io.github.partnerapi.feign.internal;

import feign.CollectionFormat;
import feign.RequestTemplate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts encoded parameters into the query of a resolved request.
 *
 * <p>What Feign 13.13 does with {@code ?name={name}} can't be used: it reads the expanded query
 * again, and then {@code name=} has lost its equals sign and the empty ones of several values are
 * gone; {@link CollectionFormat#CSV} escapes the comma between values like the one within a value.
 * A parameter that is added to the resolved request keeps its place and its bytes, unless it is
 * empty.
 */
final class Query {
  private Query() {}

  /**
   * Adds a parameter.
   *
   * @param value the encoded text, the texts of a parameter that is repeated, or null for none
   */
  static void put(RequestTemplate template, String name, @Nullable Object value) {
    if (value instanceof String text) {
      if (text.isEmpty()) {
        putBare(template, name + "=");
      } else {
        template.query(name, List.of(text), CollectionFormat.EXPLODED);
      }
    } else if (value != null) {
      putEach(template, name, (List<?>) value);
    }
  }

  /**
   * Writes a parameter behind those before it.
   *
   * @param value as for {@link #put}
   */
  static void append(StringBuilder query, String name, @Nullable Object value) {
    if (value instanceof List<?> values) {
      values.forEach(each -> append(query, name, each));
    } else if (value != null) {
      query.append(query.length() == 0 ? "" : "&").append(name).append('=').append(value);
    }
  }

  /** Adds parameters that were written before, in one piece where nobody looks for them. */
  static void putWhole(RequestTemplate template, StringBuilder query) {
    if (query.length() > 0) {
      putBare(template, query.toString());
    }
  }

  private static void putEach(RequestTemplate template, String name, List<?> values) {
    List<String> texts = values.stream().map(String.class::cast).toList();
    if (texts.contains("")) {
      putBare(template, name + "=" + String.join("&" + name + "=", texts));
    } else {
      template.query(name, texts, CollectionFormat.EXPLODED);
    }
  }

  /** Feign drops empty values, and writes a parameter that has no value as its name alone. */
  private static void putBare(RequestTemplate template, String text) {
    template.query(text, List.of(""), CollectionFormat.EXPLODED);
  }
}
