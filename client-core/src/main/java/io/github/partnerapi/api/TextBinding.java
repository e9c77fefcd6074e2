package io.github.partnerapi.api;

import io.github.partnerapi.call.CallEngine;

/**
 * Puts the operations of the Text API on an HTTP client. Implemented by the clients, not by
 * callers.
 */
public interface TextBinding {
  /**
   * Binds the tag Account.
   *
   * @param engine carries out the calls
   * @return the operations
   */
  AccountApi account(CallEngine engine);

  /**
   * Binds the tag Affiliate.
   *
   * @param engine carries out the calls
   * @return the operations
   */
  AffiliateApi affiliate(CallEngine engine);

  /**
   * Binds the tag Solution.
   *
   * @param engine carries out the calls
   * @return the operations
   */
  SolutionApi solution(CallEngine engine);

  /**
   * Binds the tag Expert.
   *
   * @param engine carries out the calls
   * @return the operations
   */
  ExpertApi expert(CallEngine engine);

  /**
   * Binds the tag Reference.
   *
   * @param engine carries out the calls
   * @return the operations
   */
  ReferenceApi reference(CallEngine engine);

  /**
   * Binds the tag Payment token.
   *
   * @param engine carries out the calls
   * @return the operations
   */
  PaymentTokenApi paymentToken(CallEngine engine);
}
