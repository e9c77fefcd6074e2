package io.github.partnerapi.nativeclient.internal;

import io.github.partnerapi.api.AccountApi;
import io.github.partnerapi.api.AffiliateApi;
import io.github.partnerapi.api.ExpertApi;
import io.github.partnerapi.api.PaymentTokenApi;
import io.github.partnerapi.api.ReferenceApi;
import io.github.partnerapi.api.SolutionApi;
import io.github.partnerapi.api.TextBinding;
import io.github.partnerapi.call.CallEngine;

/** The operations of Text on java.net.http. */
public final class NativeTextBinding implements TextBinding {
  @Override
  public AccountApi account(CallEngine engine) {
    return new AccountNativeApi(engine);
  }

  @Override
  public AffiliateApi affiliate(CallEngine engine) {
    return new AffiliateNativeApi(engine);
  }

  @Override
  public SolutionApi solution(CallEngine engine) {
    return new SolutionNativeApi(engine);
  }

  @Override
  public ExpertApi expert(CallEngine engine) {
    return new ExpertNativeApi(engine);
  }

  @Override
  public ReferenceApi reference(CallEngine engine) {
    return new ReferenceNativeApi(engine);
  }

  @Override
  public PaymentTokenApi paymentToken(CallEngine engine) {
    return new PaymentTokenNativeApi(engine);
  }
}
