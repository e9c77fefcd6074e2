package io.github.partnerapi.verification.review.planted;

/** Stands in for a class whose package is exported. */
public final class ShownBuilder extends HiddenBuilder<ShownBuilder> {
  /** A constructor. */
  public ShownBuilder(String name) {}

  @Override
  protected ShownBuilder self() {
    return this;
  }
}
