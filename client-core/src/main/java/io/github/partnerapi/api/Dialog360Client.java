package io.github.partnerapi.api;

import io.github.partnerapi.ResponseException;
import io.github.partnerapi.call.CallEngine;
import io.github.partnerapi.model.Dialog360Error;
import io.github.partnerapi.model.Dialog360ErrorMeta;
import java.util.Objects;
import java.util.Optional;

/**
 * A client of 360dialog's Balance and usage API, made by {@code NativeDialog360Client} or {@code
 * FeignDialog360Client}.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Dialog360Client extends PartnerClient<Dialog360Client> {
  private final Dialog360Binding binding;
  private final BalanceAndUsageApi balanceAndUsage;

  private Dialog360Client(CallEngine engine, Dialog360Binding binding, boolean derived) {
    super(engine, derived);
    this.binding = Objects.requireNonNull(binding, "binding");
    this.balanceAndUsage = binding.balanceAndUsage(engine);
  }

  /**
   * Creates a client; for bindings.
   *
   * @param engine carries out the calls; closed with the client
   * @param binding puts the operations on an HTTP client
   * @return the client
   */
  public static Dialog360Client of(CallEngine engine, Dialog360Binding binding) {
    return new Dialog360Client(engine, binding, false);
  }

  /**
   * Returns what 360dialog says about an error.
   *
   * @param error an error response
   * @return the {@code meta} of its body, empty when the body has none
   */
  public static Optional<Dialog360ErrorMeta> metaOf(ResponseException error) {
    return error.bodyAs(Dialog360Error::fromJson).map(Dialog360Error::meta);
  }

  @Override
  Dialog360Client derive(CallEngine engine) {
    return new Dialog360Client(engine, binding, true);
  }

  @Override
  String server() {
    return BalanceAndUsageOperations.GET_PARTNER_BALANCE.server();
  }

  @Override
  String[] securitySchemes() {
    return BalanceAndUsageOperations.GET_PARTNER_BALANCE.securitySchemes().toArray(String[]::new);
  }

  /**
   * Balances of partners, clients and channels, and the usage of channels.
   *
   * @return the operations
   */
  public BalanceAndUsageApi balanceAndUsage() {
    return balanceAndUsage;
  }
}
