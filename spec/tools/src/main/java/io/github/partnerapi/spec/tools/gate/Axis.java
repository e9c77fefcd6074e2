package io.github.partnerapi.spec.tools.gate;

/** Tells for whom a change matters. */
public enum Axis {
  /** Service and clients: what goes over the wire. */
  WIRE("On the wire", "service and clients"),
  /** Callers: whether their source still compiles. */
  JAVA("In the generated Java source", "callers in Java"),
  /** Users: defaults, limits, sensitivity, rate limits. */
  BEHAVIOUR("In behaviour", "who relies on it");

  private final String title;
  private final String whom;

  Axis(String title, String whom) {
    this.title = title;
    this.whom = whom;
  }

  /** Returns for whom it matters, in a few words. */
  public String whom() {
    return whom;
  }

  /** Returns the heading of the axis on the review page. */
  public String title() {
    return title;
  }
}
