package io.github.partnerapi.spec.tools.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Is a JSON pointer (RFC 6901) into a tree of nodes.
 *
 * @param steps the member names and indexes, unescaped; none for the root
 */
public record Pointer(List<String> steps) {
  /** Points at the root. */
  public static final Pointer ROOT = new Pointer(List.of());

  /** Takes the steps as they are at this moment. */
  public Pointer {
    steps = List.copyOf(steps);
  }

  /**
   * Reads a pointer.
   *
   * @param text empty, or beginning with a slash
   * @throws IllegalArgumentException if it begins with anything else
   */
  public static Pointer parse(String text) {
    if (text.isEmpty()) {
      return ROOT;
    }
    if (!text.startsWith("/")) {
      throw new IllegalArgumentException("a JSON pointer begins with '/', this is: " + text);
    }
    List<String> steps = new ArrayList<>();
    for (String step : text.substring(1).split("/", -1)) {
      steps.add(step.replace("~1", "/").replace("~0", "~"));
    }
    return new Pointer(steps);
  }

  /** Returns the pointer one step further down. */
  public Pointer child(String step) {
    List<String> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Pointer(longer);
  }

  /** Returns the pointer to an item of the list this one points at. */
  public Pointer child(int index) {
    return child(Integer.toString(index));
  }

  /** Returns the pointer without its last step; that of the root is the root. */
  public Pointer parent() {
    return steps.isEmpty() ? this : new Pointer(steps.subList(0, steps.size() - 1));
  }

  /** Tells whether the other points at this place or below it. */
  public boolean covers(Pointer other) {
    return other.steps.size() >= steps.size() && other.steps.subList(0, steps.size()).equals(steps);
  }

  /** Returns what stands at this place below the root given. */
  public Optional<Node> in(Node root) {
    Node node = root;
    for (String step : steps) {
      Optional<Node> next = child(node, step);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      node = next.get();
    }
    return Optional.of(node);
  }

  private static Optional<Node> child(Node node, String step) {
    if (node instanceof MapNode map) {
      return map.get(step);
    }
    if (node instanceof ListNode list
        && step.matches("0|[1-9][0-9]{0,8}")
        && Integer.parseInt(step) < list.items().size()) {
      return Optional.of(list.items().get(Integer.parseInt(step)));
    }
    return Optional.empty();
  }

  /** Returns the pointer in RFC 6901's notation. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    steps.forEach(step -> text.append('/').append(step.replace("~", "~0").replace("/", "~1")));
    return text.toString();
  }
}
