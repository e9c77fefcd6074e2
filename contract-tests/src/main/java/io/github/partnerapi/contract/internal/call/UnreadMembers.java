package io.github.partnerapi.contract.internal.call;

import io.github.partnerapi.binding.JsonModel;
import io.github.partnerapi.contract.Body;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the members of a result that no accessor gives, in the result itself and in whatever its accessors return. */
final class UnreadMembers {
  private final Set<String> pointers = new HashSet<>();

  private UnreadMembers() {}

  /** The JSON pointers of these members. */
  static Set<String> of(@Nullable Object result) {
    UnreadMembers members = new UnreadMembers();
    members.value("", result);
    return members.pointers;
  }

  private void value(String pointer, @Nullable Object value) {
    if (value instanceof JsonModel model) {
      model(pointer, model);
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        value(pointer + "/" + i, list.get(i));
      }
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((name, member) -> value(at(pointer, String.valueOf(name)), member));
    }
  }

  private void model(String pointer, JsonModel model) {
    model.extraMembers().keySet().forEach(name -> pointers.add(at(pointer, name)));
    ((Body.JsonText) ResultWriter.write(model)).tree().fieldNames().forEachRemaining(name -> {
      if (!model.extraMembers().containsKey(name)) {
        value(at(pointer, name), accessed(model, OperationInvoker.javaName(name)));
      }
    });
  }

  /** What an accessor returns; null when the model has none of this name. */
  private static @Nullable Object accessed(JsonModel model, String accessor) {
    try {
      Method method = model.getClass().getMethod(accessor);
      return method.invoke(model);
    } catch (NoSuchMethodException e) {
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(model.getClass().getName() + "." + accessor + " can't be called", e);
    }
  }

  private static String at(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
