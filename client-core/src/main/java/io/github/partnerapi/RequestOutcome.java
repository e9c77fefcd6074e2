package io.github.partnerapi;

/** What became of the request of a call that failed. */
public enum RequestOutcome {
  /** Nothing of the request has left this machine for the service: it may be sent again. */
  NOT_SENT,

  /** The service answered that it does not carry the request out. */
  REFUSED,

  /**
   * The request was sent, and whether the service carried it out is not known: ask the service
   * before sending again.
   */
  UNKNOWN,

  /**
   * The service answered with success, but the answer can't be read: the request was carried out.
   */
  PROCESSED
}
