package io.github.partnerapi.contract.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What callers created of one kind, numbered from 1. */
final class Things {
  private final Map<Long, ObjectNode> byNumber = new LinkedHashMap<>();
  private long last;

  /** Keeps a thing and gives its number. */
  long add(ObjectNode thing) {
    byNumber.put(++last, thing);
    return last;
  }

  @Nullable ObjectNode get(long number) {
    return byNumber.get(number);
  }

  @Nullable ObjectNode remove(long number) {
    return byNumber.remove(number);
  }

  boolean anyHas(String member, String text) {
    return byNumber.values().stream()
        .anyMatch(thing -> text.equals(thing.path(member).textValue()));
  }

  /** All things in the order of the vendor's lists. */
  List<ObjectNode> newestFirst() {
    List<ObjectNode> things = new ArrayList<>(byNumber.values());
    Collections.reverse(things);
    return things;
  }

  /** Keeps the things that there are; the action brings them back, as often as it is run. */
  Runnable checkpoint() {
    Map<Long, ObjectNode> kept = copied(byNumber);
    long number = last;
    return () -> {
      byNumber.clear();
      byNumber.putAll(copied(kept));
      last = number;
    };
  }

  private static Map<Long, ObjectNode> copied(Map<Long, ObjectNode> things) {
    Map<Long, ObjectNode> copy = new LinkedHashMap<>();
    things.forEach((number, thing) -> copy.put(number, thing.deepCopy()));
    return copy;
  }

  void forget() {
    byNumber.clear();
    last = 0;
  }
}
