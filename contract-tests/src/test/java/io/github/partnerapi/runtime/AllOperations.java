package io.github.partnerapi.runtime;

import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.TextClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every operation of both clients of a pair, found in the generated interfaces. */
final class AllOperations {
  private final List<Entry> entries = new ArrayList<>();

  AllOperations(TextClient text, Dialog360Client dialog360) {
    add(text.account());
    add(text.affiliate());
    add(text.solution());
    add(text.expert());
    add(text.reference());
    add(text.paymentToken());
    add(dialog360.balanceAndUsage());
    entries.sort(Comparator.comparing(entry -> entry.method().toGenericString()));
  }

  private void add(Object api) {
    for (Class<?> type : api.getClass().getInterfaces()) {
      for (Method method : type.getMethods()) {
        if (Modifier.isAbstract(method.getModifiers())) {
          entries.add(new Entry(api, method));
        }
      }
    }
  }

  List<Entry> entries() {
    return entries;
  }

  /** One operation of one client. */
  record Entry(Object api, Method method) {
    String id() {
      return method.getName();
    }

    /** Calls the operation; what it throws comes out as it is. */
    Object call(Object... arguments) {
      try {
        Object result = method.invoke(api, arguments);
        if (result instanceof InputStream body) {
          try (body) {
            return body.readAllBytes();
          }
        }
        return result;
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException thrown) {
          throw thrown;
        }
        throw new IllegalStateException(id() + " threw what it does not declare", e.getCause());
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(id() + " is not public", e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return id();
    }
  }
}
