package io.github.partnerapi.spec.tools.yaml;

import io.github.partnerapi.spec.tools.finding.Location;

/** Is one value of a YAML file, with the place where it is written. Nodes are immutable. */
public sealed interface Node permits MapNode, ListNode, ScalarNode {
  /** Returns where the value begins in its source file. */
  Location location();

  /**
   * Returns the value as a mapping, or an empty mapping when it is none: what is of the wrong type
   * has no members.
   */
  default MapNode asMap() {
    return this instanceof MapNode map ? map : new MapNode(java.util.List.of(), location());
  }

  /** Returns the value as a list, or an empty list when it is none. */
  default ListNode asList() {
    return this instanceof ListNode list ? list : new ListNode(java.util.List.of(), location());
  }

  /**
   * Tells whether both are the same data: positions, quoting and the order of members do not count.
   */
  boolean sameData(Node other);
}
