package io.github.partnerapi.runtime;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Walks from an object over all fields, private ones too, to every object of the project's own
 * types.
 */
final class ObjectGraph {
  private static final String OURS = "io.github.partnerapi.";

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> open = new ArrayDeque<>();

  private ObjectGraph() {}

  static void walk(Object start, Consumer<Object> visitor) {
    ObjectGraph graph = new ObjectGraph();
    graph.add(start);
    while (!graph.open.isEmpty()) {
      Object object = graph.open.pop();
      if (object.getClass().getName().startsWith(OURS) && !object.getClass().isHidden()) {
        visitor.accept(object);
        graph.addFields(object);
      }
    }
  }

  private void addFields(Object object) {
    for (Class<?> type = object.getClass();
        type.getName().startsWith(OURS);
        type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())
            && !field.getType().isPrimitive()
            && field.trySetAccessible()) {
          try {
            add(field.get(object));
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
        }
      }
    }
  }

  private void add(Object value) {
    if (value == null || !seen.add(value)) {
      return;
    }
    if (value instanceof Collection<?> values) {
      values.forEach(this::add);
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(this::add);
    } else if (value.getClass().isArray() && !value.getClass().getComponentType().isPrimitive()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        add(Array.get(value, i));
      }
    } else {
      open.push(value);
    }
  }
}
