package io.github.partnerapi.verification.regeneration;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Is the program of a caller who uses everything that the interfaces of the build offer. */
final class OldCaller {
  /** Where the program stands, among the files that are compiled. */
  static final String FILE = "com/example/caller/OldCaller.java";

  private OldCaller() {}

  /**
   * Writes the program.
   *
   * @param interfaces what it calls
   */
  static String of(List<Class<?>> interfaces) {
    StringBuilder source =
        new StringBuilder(
            "package com.example.caller;\n\n@SuppressWarnings(\"all\")\nclass OldCaller {\n");
    for (Class<?> api : interfaces) {
      source
          .append("  static void call(")
          .append(name(api))
          .append(" api) throws Exception {\n")
          .append(lines(calls(api, "api")))
          .append("  }\n");
      requests(api)
          .forEach(
              type ->
                  source
                      .append("  static void use(")
                      .append(name(type))
                      .append(" value) throws Exception {\n")
                      .append(lines(calls(type, "value")))
                      .append("  }\n"));
    }
    return source.append("}\n").toString();
  }

  /** The request objects of an interface, and their builders. */
  private static Stream<Class<?>> requests(Class<?> api) {
    return Arrays.stream(api.getClasses())
        .sorted(Comparator.comparing(Class::getName))
        .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getClasses())));
  }

  private static Stream<String> calls(Class<?> type, String on) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getDeclaringClass() == type && !method.isBridge())
        .sorted(Comparator.comparing(Method::toGenericString))
        .map(
            method ->
                (method.getReturnType() == void.class
                        ? ""
                        : name(method.getGenericReturnType()) + " result = ")
                    + (Modifier.isStatic(method.getModifiers()) ? name(type) : on)
                    + "."
                    + method.getName()
                    + "("
                    + Arrays.stream(method.getGenericParameterTypes())
                        .map(parameter -> "(" + name(parameter) + ") null")
                        .collect(Collectors.joining(", "))
                    + ");");
  }

  private static String lines(Stream<String> calls) {
    return calls.map(call -> "    { " + call + " }\n").collect(Collectors.joining());
  }

  private static String name(Type type) {
    return type.getTypeName().replace('$', '.');
  }
}
