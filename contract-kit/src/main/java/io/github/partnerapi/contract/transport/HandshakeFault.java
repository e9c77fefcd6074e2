package io.github.partnerapi.contract.transport;

/** What a server, or somebody before it, may do in place of a TLS handshake. */
public enum HandshakeFault {
  /** It ends the connection in order. */
  CLOSED(""),

  /** It resets the connection. */
  RESET(""),

  /** It answers as a server without TLS does. */
  PLAIN_HTTP("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"),

  /** It says nothing. */
  STALLED(""),

  /** It says what no server says. */
  GARBAGE("\u0016\u0003\u0003\u0000\u0004abcd");

  private final String said;

  HandshakeFault(String said) {
    this.said = said;
  }

  /**
   * Returns what is said, empty when nothing is.
   *
   * @return ISO-8859-1 text
   */
  String said() {
    return said;
  }
}
