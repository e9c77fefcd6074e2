package io.github.partnerapi.contract.client;

import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.json.JsonModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The models of a value: those that it is made of, and those that their accessors return. */
final class ModelGraph {
  private ModelGraph() {}

  /** Visits each model with its JSON pointer below the value. */
  static void visit(@Nullable Object value, BiConsumer<String, JsonModel> visitor) {
    visit("", value, visitor);
  }

  /** The JSON pointers of the members that no accessor gives. */
  static Set<String> unread(@Nullable Object value) {
    Set<String> pointers = new HashSet<>();
    visit(
        value,
        (pointer, model) ->
            model.extraMembers().keySet().forEach(name -> pointers.add(at(pointer, name))));
    return pointers;
  }

  /**
   * Calls a public method without arguments.
   *
   * @return what it returns; null when there is no such method
   */
  static @Nullable Object invoke(Object target, String name) {
    try {
      Method method = target.getClass().getMethod(name);
      return method.invoke(target);
    } catch (NoSuchMethodException e) {
      return null;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IllegalStateException(name + " threw a checked exception", e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(
          target.getClass().getName() + "." + name + " is not accessible", e);
    }
  }

  private static void visit(
      String pointer, @Nullable Object value, BiConsumer<String, JsonModel> visitor) {
    if (value instanceof JsonModel model) {
      visitor.accept(pointer, model);
      ((Body.JsonText) ResultWriter.write(model))
          .tree()
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (!model.extraMembers().containsKey(name)) {
                  visit(at(pointer, name), invoke(model, OperationInvoker.javaName(name)), visitor);
                }
              });
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        visit(pointer + "/" + i, list.get(i), visitor);
      }
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((name, member) -> visit(at(pointer, String.valueOf(name)), member, visitor));
    }
  }

  private static String at(String pointer, String name) {
    return pointer + "/" + ExactJson.escaped(name);
  }
}
