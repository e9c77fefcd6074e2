package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.document.Bundle;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Is whose generated classes have lost something that a caller's source may use.
 *
 * @param operations interface and operation, such as {@code AccountApi.getProfile}
 * @param schemas names of data types
 */
public record SourceBreaks(SortedSet<String> operations, SortedSet<String> schemas) {
  /** Takes the names as they are at this moment. */
  public SourceBreaks {
    operations = Collections.unmodifiableSortedSet(new TreeSet<>(operations));
    schemas = Collections.unmodifiableSortedSet(new TreeSet<>(schemas));
  }

  /**
   * Compares two documents.
   *
   * @param released the released document
   * @param present the present one
   */
  public static SourceBreaks between(Bundle released, Bundle present) {
    return JavaComparison.removed(released, present);
  }
}
