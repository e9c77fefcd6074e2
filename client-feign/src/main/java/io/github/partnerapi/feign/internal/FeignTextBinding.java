package io.github.partnerapi.feign.internal;

import io.github.partnerapi.api.AccountApi;
import io.github.partnerapi.api.AccountOperations;
import io.github.partnerapi.api.AffiliateApi;
import io.github.partnerapi.api.AffiliateOperations;
import io.github.partnerapi.api.ExpertApi;
import io.github.partnerapi.api.ExpertOperations;
import io.github.partnerapi.api.PaymentTokenApi;
import io.github.partnerapi.api.PaymentTokenOperations;
import io.github.partnerapi.api.ReferenceApi;
import io.github.partnerapi.api.ReferenceOperations;
import io.github.partnerapi.api.SolutionApi;
import io.github.partnerapi.api.SolutionOperations;
import io.github.partnerapi.api.TextBinding;
import io.github.partnerapi.call.CallEngine;
import io.github.partnerapi.feign.api.AccountFeignApi;
import io.github.partnerapi.feign.api.AffiliateFeignApi;
import io.github.partnerapi.feign.api.ExpertFeignApi;
import io.github.partnerapi.feign.api.PaymentTokenFeignApi;
import io.github.partnerapi.feign.api.ReferenceFeignApi;
import io.github.partnerapi.feign.api.SolutionFeignApi;

/** The operations of Text on Feign. */
public final class FeignTextBinding implements TextBinding {
  /** Creates a binding, which has no state. */
  public FeignTextBinding() {}

  @Override
  public AccountApi account(CallEngine engine) {
    return FeignTransport.bind(AccountFeignApi.class, engine, AccountOperations.all().get(0));
  }

  @Override
  public AffiliateApi affiliate(CallEngine engine) {
    return FeignTransport.bind(AffiliateFeignApi.class, engine, AffiliateOperations.all().get(0));
  }

  @Override
  public SolutionApi solution(CallEngine engine) {
    return FeignTransport.bind(SolutionFeignApi.class, engine, SolutionOperations.all().get(0));
  }

  @Override
  public ExpertApi expert(CallEngine engine) {
    return FeignTransport.bind(ExpertFeignApi.class, engine, ExpertOperations.all().get(0));
  }

  @Override
  public ReferenceApi reference(CallEngine engine) {
    return FeignTransport.bind(ReferenceFeignApi.class, engine, ReferenceOperations.all().get(0));
  }

  @Override
  public PaymentTokenApi paymentToken(CallEngine engine) {
    return FeignTransport.bind(
        PaymentTokenFeignApi.class, engine, PaymentTokenOperations.all().get(0));
  }
}
