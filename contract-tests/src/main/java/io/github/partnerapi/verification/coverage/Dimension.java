package io.github.partnerapi.verification.coverage;

/** One kind of thing that a run can exercise. */
public enum Dimension {
  /** Operations that were called. */
  OPERATION("operations"),
  /** Documented statuses that were answered. */
  STATUS("statuses"),
  /** Media types of requests and responses that went over the wire. */
  MEDIA_TYPE("media types"),
  /** Security schemes that carried the credential. */
  SECURITY("security schemes"),
  /** Parameters, form fields and members of request bodies that were sent. */
  PARAMETER_PRESENT("parameters present"),
  /** Optional ones that were left out. */
  PARAMETER_ABSENT("parameters absent"),
  /** Documented values of those with a set of values. */
  PARAMETER_VALUE("parameter values"),
  /** Members of responses that had a value. */
  MEMBER_SEEN("members seen"),
  /** Nullable members of responses that were null. */
  MEMBER_NULL("members null"),
  /** Members of responses that were left out. */
  MEMBER_ABSENT("members absent");

  private final String title;

  Dimension(String title) {
    this.title = title;
  }

  /** The name in reports. */
  public String title() {
    return title;
  }
}
