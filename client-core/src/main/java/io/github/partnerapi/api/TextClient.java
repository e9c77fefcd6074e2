package io.github.partnerapi.api;

/**
 * A client of the Text (LiveChat) Partner Program API.
 *
 * <p>Thread-safe. It holds one pool of connections: create it once and close it when it is not needed any more.
 */
public interface TextClient extends AutoCloseable {
  /**
   * Profile, billing, earnings, withdrawals and API tokens.
   *
   * @return the operations
   */
  AccountApi account();

  /**
   * Campaigns, affiliate licenses, metrics and reports.
   *
   * @return the operations
   */
  AffiliateApi affiliate();

  /**
   * Licenses of clients, their subscriptions and invoices, leads.
   *
   * @return the operations
   */
  SolutionApi solution();

  /**
   * The Expert profile, its comments and statistics.
   *
   * @return the operations
   */
  ExpertApi expert();

  /**
   * The state of the service and the lists of codes. No credential is sent.
   *
   * @return the operations
   */
  ReferenceApi reference();

  /**
   * Payment tokens, which Recurly makes from card data. No credential is sent.
   *
   * @return the operations
   */
  PaymentTokenApi paymentToken();

  /** Closes the connections, unless the HTTP client belongs to the caller. Closing twice has no effect. */
  @Override
  void close();
}
