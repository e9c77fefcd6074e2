package io.github.partnerapi.contract.transport;

import io.github.partnerapi.contract.fault.Answer;

/**
 * What a proxy may say instead of opening the tunnel that it was asked for. None of it comes from
 * the service, though each is dressed as its answer.
 */
public enum ProxyAnswer {
  /** A success that is no tunnel, with a body. */
  CREATED(201),

  /** Another success that is no tunnel. */
  ACCEPTED(202),

  /** A success without a body. */
  NO_CONTENT(204),

  /** A success of no known kind. */
  ODD_SUCCESS(299),

  /** The page of a hotel. */
  FOUND(302),

  /** A request that the proxy does not understand. */
  BAD_REQUEST(400),

  /** The proxy does not know the caller, and says so as a service would. */
  UNAUTHORIZED(401),

  /** The proxy does not allow the host. */
  FORBIDDEN(403),

  /** The proxy does not know the host. */
  NOT_FOUND(404),

  /** The proxy does not open tunnels. */
  NOT_ALLOWED(405),

  /** The proxy asks who is there. */
  UNKNOWN_CALLER(407),

  /** The proxy has too much to do. */
  TOO_MANY(429),

  /** The proxy is broken. */
  INTERNAL_ERROR(500),

  /** The proxy did not reach the host. */
  BAD_GATEWAY(502),

  /** The proxy has no room. */
  UNAVAILABLE(503),

  /** The proxy did not reach the host in time. */
  TIMEOUT(504);

  private final int status;

  ProxyAnswer(int status) {
    this.status = status;
  }

  /**
   * Returns the status.
   *
   * @return the HTTP status that the proxy answers with
   */
  public int status() {
    return status;
  }

  /**
   * Returns the answer to CONNECT.
   *
   * @return an answer with a body that reads as the service's, after which the connection stays
   *     open
   */
  public Answer answer() {
    String[] headers =
        status == 407
            ? new String[] {
              "Content-Type: application/json", "Proxy-Authenticate: Basic realm=\"p\""
            }
            : new String[] {
              "Content-Type: application/json", "Location: http://127.0.0.1:1/", "Retry-After: 0"
            };
    return Answer.body(status, status == 204 ? "" : ForeignBytes.BODY, headers);
  }
}
