package io.github.partnerapi.feign.internal;

import io.github.partnerapi.api.AccountApi;
import io.github.partnerapi.api.AffiliateApi;
import io.github.partnerapi.api.ExpertApi;
import io.github.partnerapi.api.PaymentTokenApi;
import io.github.partnerapi.api.ReferenceApi;
import io.github.partnerapi.api.SolutionApi;
import io.github.partnerapi.api.TextBinding;
import io.github.partnerapi.call.CallEngine;

/** The operations of Text on Feign. */
public final class FeignTextBinding implements TextBinding {
  private final FeignCalls calls = new FeignCalls();

  @Override
  public AccountApi account(CallEngine engine) {
    return new AccountFeignApi(calls, engine);
  }

  @Override
  public AffiliateApi affiliate(CallEngine engine) {
    return new AffiliateFeignApi(calls, engine);
  }

  @Override
  public SolutionApi solution(CallEngine engine) {
    return new SolutionFeignApi(calls, engine);
  }

  @Override
  public ExpertApi expert(CallEngine engine) {
    return new ExpertFeignApi(calls, engine);
  }

  @Override
  public ReferenceApi reference(CallEngine engine) {
    return new ReferenceFeignApi(calls, engine);
  }

  @Override
  public PaymentTokenApi paymentToken(CallEngine engine) {
    return new PaymentTokenFeignApi(calls, engine);
  }
}
