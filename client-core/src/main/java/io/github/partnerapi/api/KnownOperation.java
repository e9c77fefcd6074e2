package io.github.partnerapi.api;

import io.github.partnerapi.Evidence;
import io.github.partnerapi.call.KnownMembers;
import io.github.partnerapi.call.Operation;
import java.util.Map;

/**
 * An operation of the document, and how well it is known.
 *
 * <p>Immutable.
 */
public final class KnownOperation {
  private final Operation<?> operation;

  KnownOperation(Operation<?> operation) {
    this.operation = operation;
  }

  /**
   * Returns the operation id.
   *
   * @return the id of the document
   */
  public String id() {
    return operation.id();
  }

  /**
   * Returns how well the operation itself is known: its address and what it does.
   *
   * @return the evidence
   */
  public Evidence evidence() {
    return operation.evidence();
  }

  /**
   * Returns how well the members of the answer are known that the operation gives when it succeeds.
   *
   * @return an unmodifiable map from JSON pointer, such as {@code /result/*}{@code /amount} with a
   *     star for any item, to evidence; empty when the answer is no JSON
   */
  public Map<String, Evidence> members() {
    return KnownMembers.ofAnswer(operation.knownMembers());
  }

  /**
   * Returns how well one member of the answer is known.
   *
   * @param pointer its JSON pointer, with the index of an item or a star
   * @return the evidence
   * @throws IllegalArgumentException when the document describes no such member
   */
  public Evidence member(String pointer) {
    return KnownMembers.found(members(), pointer, id() + " answers with no member");
  }

  /**
   * Returns how well the arguments in path, query and header are known.
   *
   * @return an unmodifiable map from name on the wire to evidence
   */
  public Map<String, Evidence> arguments() {
    return KnownMembers.ofArguments(operation.knownMembers());
  }

  /**
   * Returns how well one argument is known.
   *
   * @param name its name on the wire, such as {@code start_date}
   * @return the evidence
   * @throws IllegalArgumentException when the operation has no such argument
   */
  public Evidence argument(String name) {
    return KnownMembers.found(arguments(), name, id() + " has no argument");
  }

  @Override
  public String toString() {
    return operation.id() + ": " + operation.evidence();
  }
}
