package io.github.partnerapi.contract.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The last requests and their answers. Safe for use by many threads. */
final class Journal {
  private static final int KEPT = 100;

  private final Deque<Asked> asked = new ArrayDeque<>();
  private long count;

  synchronized void add(AnsweredRequest answered, String why, List<String> differs) {
    asked.addFirst(new Asked(++count, answered, why, differs));
    if (asked.size() > KEPT) {
      asked.removeLast();
    }
  }

  /** The last ones, the newest first. */
  synchronized List<Asked> newestFirst() {
    return new ArrayList<>(asked);
  }

  synchronized long count() {
    return count;
  }

  synchronized void forget() {
    asked.clear();
    count = 0;
  }
}
