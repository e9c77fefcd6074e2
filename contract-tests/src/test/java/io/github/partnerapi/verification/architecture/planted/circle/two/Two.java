package io.github.partnerapi.verification.architecture.planted.circle.two;

import io.github.partnerapi.verification.architecture.planted.circle.one.One;

/** Needs the other package. */
public final class Two {
  /** What closes the circle. */
  public One one;
}
