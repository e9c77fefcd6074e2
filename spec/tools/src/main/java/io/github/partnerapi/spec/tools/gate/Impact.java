package io.github.partnerapi.spec.tools.gate;

/** Tells how much a change matters, from little to much. */
public enum Impact {
  /** Changes texts only; a patch. */
  NONE("patch"),
  /** Adds something that nobody has to care about; a minor version. */
  ADDITION("minor"),
  /** Breaks somebody; a major version. */
  BREAKING("major");

  private final String version;

  Impact(String version) {
    this.version = version;
  }

  /** Returns which part of the version has to grow. */
  public String version() {
    return version;
  }
}
