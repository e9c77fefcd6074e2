package io.github.partnerapi.contract.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which operations fail, and how many times more. Safe for use by many threads. */
final class PlannedFaults {
  /** As many times as there are requests. */
  static final int ALWAYS = Integer.MAX_VALUE;

  private final Map<String, Planned> planned = new HashMap<>();

  private record Planned(SandboxFault fault, int times) {}

  synchronized void plan(String operation, SandboxFault fault, int times) {
    planned.put(operation, new Planned(fault, times));
  }

  /** The fault that the next request to an operation meets. */
  synchronized Optional<SandboxFault> next(String operation) {
    Planned next = planned.get(operation);
    if (next == null) {
      return Optional.empty();
    }
    if (next.times() == 1) {
      planned.remove(operation);
    } else if (next.times() != ALWAYS) {
      planned.put(operation, new Planned(next.fault(), next.times() - 1));
    }
    return Optional.of(next.fault());
  }

  /** What is planned, in words. */
  synchronized List<String> inWords() {
    return planned.entrySet().stream()
        .map(
            each ->
                each.getKey()
                    + " fails with "
                    + each.getValue().fault()
                    + (each.getValue().times() == ALWAYS
                        ? " always"
                        : ", times left: " + each.getValue().times()))
        .sorted()
        .toList();
  }

  /** Keeps what is planned; the action brings it back. */
  synchronized Runnable checkpoint() {
    Map<String, Planned> kept = Map.copyOf(planned);
    return () -> {
      synchronized (this) {
        planned.clear();
        planned.putAll(kept);
      }
    };
  }

  synchronized void forget() {
    planned.clear();
  }
}
