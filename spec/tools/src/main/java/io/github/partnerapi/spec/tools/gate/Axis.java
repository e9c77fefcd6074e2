package io.github.partnerapi.spec.tools.gate;

/** Tells for whom a change matters. */
public enum Axis {
  /** Service and clients: what goes over the wire. */
  WIRE("On the wire"),
  /** Callers: whether their source still compiles. */
  JAVA("In the generated Java source"),
  /** Users: defaults, limits, sensitivity, rate limits. */
  BEHAVIOUR("In behaviour");

  private final String title;

  Axis(String title) {
    this.title = title;
  }

  /** Returns the heading of the axis on the review page. */
  public String title() {
    return title;
  }
}
