package io.github.partnerapi.binding;

/** Is told where a response differs from the document. */
@FunctionalInterface
public interface DriftListener {
  /** The kinds of difference. */
  enum Kind {
    /** A member that the document does not describe; kept. */
    UNKNOWN_MEMBER,
    /** A value that an open set does not list; kept. */
    UNKNOWN_VALUE,
    /** A value of another JSON type, or a text that is not of the documented format; kept as raw JSON. */
    WRONG_TYPE
  }

  /**
   * Receives one difference.
   *
   * @param kind what differs
   * @param pointer the JSON pointer of the value within the body; never the value itself
   */
  void drift(Kind kind, String pointer);

  /** A listener that ignores everything. */
  DriftListener NONE = (kind, pointer) -> {};
}
