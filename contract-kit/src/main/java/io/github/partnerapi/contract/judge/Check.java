package io.github.partnerapi.contract.judge;

/** What is judged, each on its own, so that a failure says which promise broke. */
public enum Check {
  /** The fixture's request and response are what the document describes. */
  FIXTURE_VALID("the fixture is valid against the document"),
  /** The request that the client sent is what the document describes. */
  REQUEST_VALID("the request sent is valid against the document"),
  /** The request that the client sent is the recorded one. */
  REQUEST_AS_RECORDED("the request sent is the recorded one"),
  /** All clients sent the same method, target, headers and body. */
  CLIENTS_AGREE("the clients sent the same request"),
  /** The decoded response encodes back to the recorded one. */
  RESPONSE_KEPT_WHOLE("the response loses nothing in the client"),
  /** The client reports the recorded error as the documented type. */
  ERROR_TYPED("the error has the documented type"),
  /** The recorded server was asked exactly once, and no other was asked. */
  ASKED_ONCE("the right server is asked exactly once");

  private final String sentence;

  Check(String sentence) {
    this.sentence = sentence;
  }

  /** The check as a part of a sentence. */
  public String sentence() {
    return sentence;
  }
}
