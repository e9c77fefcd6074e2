package io.github.partnerapi.api;

import io.github.partnerapi.call.CallEngine;

/**
 * Puts the operations of 360dialog on an HTTP client. Implemented by the clients, not by callers.
 */
public interface Dialog360Binding {
  /**
   * Binds the tag Balance and usage.
   *
   * @param engine carries out the calls
   * @return the operations
   */
  BalanceAndUsageApi balanceAndUsage(CallEngine engine);
}
