package io.github.partnerapi.feign.internal;

import feign.RequestInterceptor;
import feign.RequestTemplate;
import io.github.partnerapi.call.Credential;
import io.github.partnerapi.call.SecurityScheme;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Adds a credential to the operations that take it, unless the request has its header. */
public final class CredentialInterceptor implements RequestInterceptor {
  private final ApiMethods methods = new ApiMethods();
  private final Predicate<SecurityScheme> kind;
  private final Supplier<String> secret;

  /**
   * Creates an interceptor.
   *
   * @param kind tells the security schemes that the secret is for
   * @param secret asked for the secret on every request that takes it
   */
  public CredentialInterceptor(Predicate<SecurityScheme> kind, Supplier<String> secret) {
    this.kind = kind;
    this.secret = secret;
  }

  @Override
  public void apply(RequestTemplate template) {
    methods.of(template.methodMetadata()).operation().securitySchemes().stream()
        .filter(kind)
        .filter(scheme -> !template.headers().containsKey(scheme.header()))
        .map(scheme -> new Credential(scheme, secret))
        .findFirst()
        .ifPresent(credential -> template.headerLiteral(credential.header(), credential.value()));
  }
}
