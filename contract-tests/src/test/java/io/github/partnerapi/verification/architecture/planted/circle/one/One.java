package io.github.partnerapi.verification.architecture.planted.circle.one;

import io.github.partnerapi.verification.architecture.planted.circle.two.Two;

/** Needs the other package. */
public final class One {
  /** What closes the circle. */
  public Two two = new Two();
}
