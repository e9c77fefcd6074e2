package io.github.partnerapi.verification.review.planted;

/** Stands in for a class whose package is not exported. */
public abstract class HiddenBuilder<B extends HiddenBuilder<B>> {
  /** A setter that callers see on the class below. */
  public final B deadline(int seconds) {
    return self();
  }

  /** For the class below. */
  protected abstract B self();

  /** For this package alone. */
  void inside() {}
}
