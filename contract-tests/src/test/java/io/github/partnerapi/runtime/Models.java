package io.github.partnerapi.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.partnerapi.OpenValue;
import io.github.partnerapi.api.AccountApi;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.json.JsonModel;
import io.github.partnerapi.model.Balance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the generated models, their members, and what the document says of these. */
final class Models {
  private Models() {}

  static Stream<Class<?>> all() {
    return classesBeside(Balance.class).filter(JsonModel.class::isAssignableFrom);
  }

  static Stream<Class<?>> openValues() {
    return classesBeside(Balance.class).filter(OpenValue.class::isAssignableFrom);
  }

  /** The request objects of the interfaces. */
  static Stream<Class<?>> requests() {
    return classesBeside(AccountApi.class)
        .filter(Class::isInterface)
        .flatMap(api -> Arrays.stream(api.getDeclaredClasses()))
        .filter(type -> type.getSimpleName().endsWith("Request"));
  }

  private static Stream<Class<?>> classesBeside(Class<?> one) {
    String home = one.getPackageName();
    try {
      Path folder = Path.of("../client-core/target/classes").resolve(home.replace('.', '/'));
      try (Stream<Path> files = Files.list(folder)) {
        List<String> names =
            files
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".class") && !name.contains("$"))
                .filter(name -> !name.equals("package-info.class"))
                .map(name -> home + "." + name.substring(0, name.length() - ".class".length()))
                .sorted()
                .toList();
        List<Class<?>> classes = new ArrayList<>();
        for (String name : names) {
          classes.add(Class.forName(name));
        }
        return classes.stream();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The members of a model or request, in the order of the document. */
  static List<Field> members(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .filter(field -> !field.getName().equals("extraMembers"))
        .toList();
  }

  static Object value(Object model, Field member) throws ReflectiveOperationException {
    return model.getClass().getMethod(member.getName()).invoke(model);
  }

  static Method setter(Class<?> builder, Field member) {
    return Arrays.stream(builder.getMethods())
        .filter(method -> method.getName().equals(member.getName()))
        .filter(method -> method.getParameterCount() == 1)
        .findFirst()
        .orElseThrow();
  }

  /** The names of the members that the document calls sensitive. */
  static Set<String> sensitive(Class<?> model) {
    try {
      JsonNode schema =
          new YAMLMapper()
              .readTree(ApiDocument.bundledText())
              .path("components")
              .path("schemas")
              .path(model.getSimpleName());
      Set<String> names = new HashSet<>();
      schema
          .path("properties")
          .properties()
          .forEach(
              property -> {
                if (property.getValue().path("x-sensitive").asBoolean()) {
                  names.add(property.getKey());
                }
              });
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A model without members, whatever is required. */
  static JsonModel empty(Class<?> type) throws ReflectiveOperationException {
    return (JsonModel) type.getMethod("fromJson", String.class).invoke(null, "{}");
  }
}
