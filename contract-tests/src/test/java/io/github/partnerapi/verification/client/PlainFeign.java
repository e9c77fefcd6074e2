package io.github.partnerapi.verification.client;

import feign.Feign;
import feign.RequestInterceptor;
import io.github.partnerapi.api.AccountApi;
import io.github.partnerapi.api.AffiliateApi;
import io.github.partnerapi.api.BalanceAndUsageApi;
import io.github.partnerapi.api.ExpertApi;
import io.github.partnerapi.api.PaymentTokenApi;
import io.github.partnerapi.api.ReferenceApi;
import io.github.partnerapi.api.SolutionApi;
import io.github.partnerapi.feign.PartnerFeign;
import io.github.partnerapi.feign.PooledClient;
import io.github.partnerapi.feign.api.AccountFeignApi;
import io.github.partnerapi.feign.api.AffiliateFeignApi;
import io.github.partnerapi.feign.api.BalanceAndUsageFeignApi;
import io.github.partnerapi.feign.api.ExpertFeignApi;
import io.github.partnerapi.feign.api.PaymentTokenFeignApi;
import io.github.partnerapi.feign.api.ReferenceFeignApi;
import io.github.partnerapi.feign.api.SolutionFeignApi;
import java.net.URI;
import java.util.Map;

/** The annotated interfaces in a Feign builder of the caller's own. */
public final class PlainFeign implements AutoCloseable {
  private final PooledClient http = PartnerFeign.client();
  private final Map<String, URI> servers;
  private final RequestInterceptor credential;

  PlainFeign(Map<String, URI> servers, RequestInterceptor credential) {
    this.servers = servers;
    this.credential = credential;
  }

  private <A> A target(Class<A> api) {
    String documented = PartnerFeign.server(api);
    return PartnerFeign.configure(Feign.builder())
        .client(http)
        .requestInterceptor(credential)
        .target(api, servers.getOrDefault(documented, Clients.NOWHERE).toString());
  }

  public AccountApi account() {
    return target(AccountFeignApi.class);
  }

  public AffiliateApi affiliate() {
    return target(AffiliateFeignApi.class);
  }

  public SolutionApi solution() {
    return target(SolutionFeignApi.class);
  }

  public ExpertApi expert() {
    return target(ExpertFeignApi.class);
  }

  public ReferenceApi reference() {
    return target(ReferenceFeignApi.class);
  }

  public PaymentTokenApi paymentToken() {
    return target(PaymentTokenFeignApi.class);
  }

  public BalanceAndUsageApi balanceAndUsage() {
    return target(BalanceAndUsageFeignApi.class);
  }

  @Override
  public void close() {
    http.close();
  }
}
