package io.github.partnerapi.json;

import io.github.partnerapi.CallListener.Drift.Kind;

/** Is told where a body differs from the document. */
@FunctionalInterface
public interface DriftSink {
  /** Ignores everything. */
  DriftSink NONE = (kind, pointer) -> {};

  /**
   * Receives one difference.
   *
   * @param kind what differs
   * @param pointer the JSON pointer of the value within the body; never the value itself
   */
  void drift(Kind kind, String pointer);
}
