package com.example.partners;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * What JUnit tells an extension of a run, a class or a test, as far as that of the sandbox asks.
 *
 * @param parent what it is in, or null for the run
 * @param id what it is told apart by
 * @param isTest whether it is a test, and not a run or a class
 * @param values what is kept for it
 */
record Contexts(Contexts parent, String id, boolean isTest, Map<Object, Object> values) {
  static Contexts run() {
    return new Contexts(null, "run", false, new ConcurrentHashMap<>());
  }

  Contexts in(String name) {
    return new Contexts(this, id + "/" + name, false, new ConcurrentHashMap<>());
  }

  ExtensionContext test(String name) {
    return new Contexts(this, id + "/" + name, true, new ConcurrentHashMap<>()).context();
  }

  private Contexts root() {
    return parent == null ? this : parent.root();
  }

  ExtensionContext context() {
    return proxy(
        ExtensionContext.class,
        (name, arguments) ->
            switch (name) {
              case "getRoot" -> root().context();
              case "getParent" -> Optional.ofNullable(parent).map(Contexts::context);
              case "getUniqueId", "getDisplayName" -> id;
              case "getConfigurationParameter" -> Optional.empty();
              case "getStore" -> store();
              case "getTestClass" ->
                  parent == null ? Optional.empty() : Optional.of(Contexts.class);
              case "getTestMethod" ->
                  isTest ? Optional.of(Object.class.getMethods()[0]) : Optional.empty();
              default -> throw new UnsupportedOperationException(name);
            });
  }

  @SuppressWarnings("unchecked")
  private Store store() {
    return proxy(
        Store.class,
        (name, arguments) ->
            values.computeIfAbsent(
                arguments[0], key -> ((Function<Object, Object>) arguments[1]).apply(key)));
  }

  private interface Answer {
    Object to(String method, Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answer.to(method.getName(), arguments)));
  }
}
