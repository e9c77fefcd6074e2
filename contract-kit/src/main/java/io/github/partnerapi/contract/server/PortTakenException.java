package io.github.partnerapi.contract.server;

/** The sandbox cannot listen on the port that was asked for. */
public final class PortTakenException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** Makes an exception about one port. */
  public PortTakenException(int port, Throwable cause) {
    super(
        "Port " + port + " of 127.0.0.1 is taken. Choose another one, or 0 for any free port",
        cause);
  }
}
