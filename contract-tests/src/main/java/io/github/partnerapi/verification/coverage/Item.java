package io.github.partnerapi.verification.coverage;

/**
 * One thing that a run can exercise.
 *
 * @param dimension its kind
 * @param operation the operation that it belongs to
 * @param subject what it is within the operation, such as {@code 200}, {@code limit} or {@code 200
 *     /result/*}{@code /amount}
 */
public record Item(Dimension dimension, String operation, String subject)
    implements Comparable<Item> {
  @Override
  public int compareTo(Item other) {
    int byDimension = dimension.compareTo(other.dimension);
    int byOperation = operation.compareTo(other.operation);
    return byDimension != 0
        ? byDimension
        : byOperation != 0 ? byOperation : subject.compareTo(other.subject);
  }

  /** The item in one line: {@code <dimension> <operation> <subject>}. */
  @Override
  public String toString() {
    return dimension.title() + ": " + operation + (subject.isEmpty() ? "" : " " + subject);
  }
}
