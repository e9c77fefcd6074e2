package io.github.partnerapi.contract.server;

/** The sandbox cannot listen on the port that was asked for. */
public final class PortTakenException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception about one port.
   *
   * @param host the address to listen on
   */
  public PortTakenException(String host, int port, Throwable cause) {
    super(
        "Port "
            + port
            + " of "
            + host
            + " is taken"
            + (host.equals("127.0.0.1") ? "" : ", or this machine has no such address")
            + ". Choose another one, or 0 for any free port",
        cause);
  }
}
