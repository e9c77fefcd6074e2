package io.github.partnerapi.api;

/**
 * A client of 360dialog's Balance and usage API.
 *
 * <p>Thread-safe. It holds one pool of connections: create it once and close it when it is not needed any more.
 */
public interface Dialog360Client extends AutoCloseable {
  /**
   * Balances of partners, clients and channels, and the usage of channels.
   *
   * @return the operations
   */
  BalanceAndUsageApi balanceAndUsage();

  /** Closes the connections, unless the HTTP client belongs to the caller. Closing twice has no effect. */
  @Override
  void close();
}
