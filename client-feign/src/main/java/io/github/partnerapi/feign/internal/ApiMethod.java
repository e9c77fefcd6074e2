package io.github.partnerapi.feign.internal;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.RequestTemplate;
import io.github.partnerapi.call.Operation;
import io.github.partnerapi.feign.annotation.DescribedBy;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One annotated method: its operation, and what its arguments are. Immutable. */
final class ApiMethod {
  static final String CONTENT_TYPE = "Content-Type";

  private static final String STREAM = "Stream$";

  private final Operation<?> operation;
  private final boolean streamed;
  private final List<Argument> arguments = new ArrayList<>();
  private final Map<String, Integer> query = new LinkedHashMap<>();
  private final int scope;
  private final @Nullable String contentType;

  private ApiMethod(Method method) {
    operation = operation(method);
    streamed = method.getReturnType() == InputStream.class;
    String[] target = method.getAnnotation(RequestLine.class).value().split("\\?", 2);
    Map<String, String> inQuery = target.length == 1 ? Map.of() : variables(target[1]);
    Map<String, Integer> places = new HashMap<>();
    for (Parameter parameter : method.getParameters()) {
      Argument argument = Argument.of(parameter, target[0], inQuery.values());
      places.put(argument.name(), arguments.size());
      arguments.add(argument);
    }
    inQuery.forEach((name, variable) -> query.put(name, places.get(variable)));
    scope = places.getOrDefault(operation.rateLimitScope(), -1);
    contentType = contentType(method.getAnnotation(Headers.class));
  }

  private static @Nullable String contentType(@Nullable Headers headers) {
    if (headers != null) {
      for (String header : headers.value()) {
        if (header.startsWith(CONTENT_TYPE + ": ")) {
          return header.substring(CONTENT_TYPE.length() + 2);
        }
      }
    }
    return null;
  }

  static ApiMethod of(Method method) {
    return new ApiMethod(method);
  }

  /** Tells whether a method is one of the annotated interfaces of this project. */
  static boolean describes(Method method) {
    return method.getDeclaringClass().isAnnotationPresent(DescribedBy.class);
  }

  /** Lists what the document says about an annotated interface. */
  static List<Operation<?>> operations(Class<?> api) {
    DescribedBy described = api.getAnnotation(DescribedBy.class);
    if (described == null) {
      throw new IllegalArgumentException(
          api.getName() + ": is none of the annotated interfaces of this project");
    }
    try {
      List<Operation<?>> operations = new ArrayList<>();
      for (Object each : (List<?>) described.value().getMethod("all").invoke(null)) {
        operations.add((Operation<?>) each);
      }
      return operations;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          described.value().getName() + ": needs a public static method all()", e);
    }
  }

  private static Operation<?> operation(Method method) {
    List<Operation<?>> all = operations(method.getDeclaringClass());
    return named(all, method.getName())
        .or(() -> named(all, method.getName().replaceFirst(STREAM, "")))
        .orElseThrow(
            () -> new IllegalStateException(method + ": the document has no such operation"));
  }

  private static Optional<Operation<?>> named(List<Operation<?>> all, String id) {
    return all.stream().filter(operation -> operation.id().equals(id)).findFirst();
  }

  /** Returns the variables of a query by the names of their parameters. */
  private static Map<String, String> variables(String query) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String parameter : query.split("&", -1)) {
      String[] pair = parameter.split("=", 2);
      variables.put(pair[0], pair[1].substring(1, pair[1].length() - 1));
    }
    return variables;
  }

  Operation<?> operation() {
    return operation;
  }

  /** Tells whether the body of the response is left to the caller. */
  boolean streamed() {
    return streamed;
  }

  /** Returns how Feign gets the text of what it puts into the path or the form, by index. */
  Map<Integer, Param.Expander> expanders() {
    Map<Integer, Param.Expander> expanders = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      if (argument.place() == Argument.Place.PATH || argument.place() == Argument.Place.FORM) {
        expanders.put(i, value -> (String) argument.encoded(value, operation));
      }
    }
    return expanders;
  }

  /**
   * Encodes the arguments of a call.
   *
   * @param values the values, and what may stand behind them
   * @throws IllegalArgumentException when one is missing or impossible
   */
  @Nullable Object[] encoded(@Nullable Object[] values) {
    Object[] encoded = new Object[arguments.size()];
    for (int i = 0; i < encoded.length; i++) {
      encoded[i] = arguments.get(i).encoded(values[i], operation);
    }
    return encoded;
  }

  /**
   * Encodes the arguments of the query alone, for a call of which Feign encodes the rest.
   *
   * @throws IllegalArgumentException when any argument is missing, or one of the query impossible
   */
  @Nullable Object[] encodedQuery(@Nullable Object[] values) {
    Object[] encoded = new Object[arguments.size()];
    for (int i = 0; i < encoded.length; i++) {
      arguments.get(i).check(values[i], operation);
    }
    for (int i : query.values()) {
      encoded[i] = arguments.get(i).encoded(values[i], operation);
    }
    return encoded;
  }

  /** Returns the media type of the body, or null when there is none or the file says it. */
  @Nullable String contentType() {
    return contentType;
  }

  /** Returns whom a documented rate limit counts for. */
  String scope(@Nullable Object[] encoded) {
    return scope < 0 ? "" : (String) encoded[scope];
  }

  /** Puts the encoded arguments of the query into a request that has none yet. */
  void putQuery(@Nullable Object[] encoded, RequestTemplate template) {
    query.forEach((name, i) -> Query.put(template, name, encoded[i]));
  }

  /** Writes the encoded arguments of the query as they go on the wire. */
  void appendQuery(@Nullable Object[] encoded, StringBuilder text) {
    query.forEach((name, i) -> Query.append(text, name, encoded[i]));
  }
}
