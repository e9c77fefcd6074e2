package io.github.partnerapi.contract.mutation;

/**
 * One thing that a service may do in answer to one operation.
 *
 * @param operation the operationId
 * @param behaviour what kind of thing
 * @param pointer the JSON pointer of the changed member in the body, a list by its first item; the
 *     status for {@link Behaviour#OTHER_STATUS}; otherwise empty
 * @param words the same for people, such as {@code a withdrawal whose status is a new value}
 */
public record Mutant(String operation, Behaviour behaviour, String pointer, String words) {
  /** What tells it apart from every other one. */
  public String id() {
    return operation + " " + behaviour.id() + (pointer.isEmpty() ? "" : " " + pointer);
  }

  /** The name of the changed member; empty when none is changed. */
  public String member() {
    return behaviour.isOfMember() ? pointer.substring(pointer.lastIndexOf('/') + 1) : "";
  }

  @Override
  public String toString() {
    return operation + ": " + words;
  }
}
