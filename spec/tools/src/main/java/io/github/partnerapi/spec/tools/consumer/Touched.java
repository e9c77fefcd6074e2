package io.github.partnerapi.spec.tools.consumer;

import io.github.partnerapi.spec.tools.gate.Change;
import java.util.List;

/**
 * Is a change with the places of a program that it touches.
 *
 * @param change the change of the document
 * @param todo what to do there
 * @param uses the places, sorted, at least one
 */
public record Touched(Change change, String todo, List<Use> uses) {
  /** Takes the list as it is at this moment. */
  public Touched {
    uses = List.copyOf(uses);
  }
}
