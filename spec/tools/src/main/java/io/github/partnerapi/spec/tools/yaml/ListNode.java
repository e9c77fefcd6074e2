package io.github.partnerapi.spec.tools.yaml;

import io.github.partnerapi.spec.tools.finding.Location;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Is a sequence.
 *
 * @param items the items in the order of the file
 * @param location where the sequence begins
 */
public record ListNode(List<Node> items, Location location) implements Node {
  /** Takes the items as they are at this moment. */
  public ListNode {
    items = List.copyOf(items);
  }

  @Override
  public boolean sameData(Node other) {
    return other instanceof ListNode list
        && list.items.size() == items.size()
        && IntStream.range(0, items.size()).allMatch(i -> items.get(i).sameData(list.items.get(i)));
  }
}
