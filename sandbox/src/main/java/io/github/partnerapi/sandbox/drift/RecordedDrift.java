package io.github.partnerapi.sandbox.drift;

import java.util.Locale;

/**
 * One thing that the service does and the document does not say, or the other way round.
 *
 * @param operation the operationId
 * @param status the status of the response
 * @param kind what happened
 * @param where the JSON pointer into the response's body, with {@code *} for each index; {@code
 *     status}, {@code media type} or {@code body} where the whole response is concerned
 * @param documentPointer the JSON pointer into the bundled document to the part that would have to
 *     change
 * @param documented what the document or, for an optional member, a fixture taken from the vendor's
 *     page shows
 * @param sent what the service sent; never a value, except for the status and for a word that is
 *     new in a set
 */
public record RecordedDrift(
    String operation,
    int status,
    Kind kind,
    String where,
    String documentPointer,
    String documented,
    String sent) {
  /** What can happen to a service. */
  public enum Kind {
    /** Something came that is not documented. */
    ADDED,
    /** Something documented did not come. */
    REMOVED,
    /** Something came with another type or form. */
    RETYPED,
    /** Null came where the document has none. */
    NULLED;

    /** The kind in lower case, as in reports. */
    public String title() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Gives the drift as one line. */
  @Override
  public String toString() {
    return operation
        + " ["
        + status
        + "] "
        + kind.title()
        + " "
        + where
        + ": documented "
        + documented
        + ", sent "
        + sent
        + " ("
        + documentPointer
        + ")";
  }
}
