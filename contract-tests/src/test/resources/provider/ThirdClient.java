package io.github.partnerapi.api;

import io.github.partnerapi.call.Binding;
import io.github.partnerapi.call.CallEngine;
import io.github.partnerapi.config.ClientBuilder;
import io.github.partnerapi.config.CredentialSetting;
import io.github.partnerapi.config.ServerSetting;
import io.github.partnerapi.transport.TransportFactory;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/** All that is written by hand for a provider, beside the document. */
public final class ThirdClient extends PartnerClient<ThirdClient> {
  public static final CredentialSetting KEY =
      new CredentialSetting(
          SecuritySchemes.THIRD_KEY, "partnerapi.third.key", "the key of Third", "key(...)");

  public static final ServerSetting SERVER =
      new ServerSetting(ThingsOperations.SERVER, "partnerapi.third.base-url", List.of(KEY));

  private final ThingsApi things = bind(ThingsApi.class);

  private ThirdClient(CallEngine engine, Binding binding, boolean derived) {
    super(engine, binding, derived, SERVER);
  }

  @Override
  ThirdClient derive(CallEngine engine, Binding binding) {
    return new ThirdClient(engine, binding, true);
  }

  public ThingsApi things() {
    return things;
  }

  public static final class Builder<H> extends ClientBuilder<ThirdClient, Builder<H>, H> {
    public Builder(TransportFactory<H> transports, Binding binding) {
      super(transports, binding, SERVER);
    }

    public Builder<H> key(Supplier<String> key) {
      return secret(KEY, key);
    }

    public Builder<H> baseUrl(URI baseUrl) {
      return baseUrl(SERVER, baseUrl);
    }

    @Override
    protected ThirdClient create(CallEngine engine, Binding binding) {
      return new ThirdClient(engine, binding, false);
    }

    @Override
    protected Builder<H> self() {
      return this;
    }
  }
}
