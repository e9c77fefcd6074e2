package io.github.partnerapi.api;

import io.github.partnerapi.call.CallEngine;
import java.util.Objects;

/**
 * A client of the Text (LiveChat) Partner Program API, made by {@code NativeTextClient} or {@code
 * FeignTextClient}.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class TextClient extends PartnerClient<TextClient> {
  private final TextBinding binding;
  private final AccountApi account;
  private final AffiliateApi affiliate;
  private final SolutionApi solution;
  private final ExpertApi expert;
  private final ReferenceApi reference;
  private final PaymentTokenApi paymentToken;

  private TextClient(CallEngine engine, TextBinding binding, boolean derived) {
    super(engine, derived);
    this.binding = Objects.requireNonNull(binding, "binding");
    this.account = binding.account(engine);
    this.affiliate = binding.affiliate(engine);
    this.solution = binding.solution(engine);
    this.expert = binding.expert(engine);
    this.reference = binding.reference(engine);
    this.paymentToken = binding.paymentToken(engine);
  }

  /**
   * Creates a client; for bindings.
   *
   * @param engine carries out the calls; closed with the client
   * @param binding puts the operations on an HTTP client
   * @return the client
   */
  public static TextClient of(CallEngine engine, TextBinding binding) {
    return new TextClient(engine, binding, false);
  }

  @Override
  TextClient derive(CallEngine engine) {
    return new TextClient(engine, binding, true);
  }

  @Override
  String server() {
    return AccountOperations.GET_PROFILE.server();
  }

  @Override
  String[] securitySchemes() {
    return AccountOperations.GET_PROFILE.securitySchemes().toArray(String[]::new);
  }

  /**
   * Profile, billing, earnings, withdrawals and API tokens.
   *
   * @return the operations
   */
  public AccountApi account() {
    return account;
  }

  /**
   * Campaigns, affiliate licenses, metrics and reports.
   *
   * @return the operations
   */
  public AffiliateApi affiliate() {
    return affiliate;
  }

  /**
   * Licenses of clients, their subscriptions and invoices, leads.
   *
   * @return the operations
   */
  public SolutionApi solution() {
    return solution;
  }

  /**
   * The Expert profile, its comments and statistics.
   *
   * @return the operations
   */
  public ExpertApi expert() {
    return expert;
  }

  /**
   * The state of the service and the lists of codes. No credential is sent.
   *
   * @return the operations
   */
  public ReferenceApi reference() {
    return reference;
  }

  /**
   * Payment tokens, which Recurly makes from card data. No credential is sent.
   *
   * @return the operations
   */
  public PaymentTokenApi paymentToken() {
    return paymentToken;
  }
}
