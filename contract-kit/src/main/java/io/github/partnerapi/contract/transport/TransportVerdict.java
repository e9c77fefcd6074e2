package io.github.partnerapi.contract.transport;

/**
 * What one client made of one row.
 *
 * @param group what is promised
 * @param name what was done to the client
 * @param client the client's name
 * @param happened {@link #HOLDS}, or what happened instead
 */
public record TransportVerdict(String group, String name, String client, String happened) {
  /** The promise holds. */
  public static final String HOLDS = "holds";

  /**
   * Tells whether the promise holds.
   *
   * @return whether it does
   */
  public boolean holds() {
    return happened.equals(HOLDS);
  }
}
