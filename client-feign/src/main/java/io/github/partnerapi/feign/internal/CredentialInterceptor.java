package io.github.partnerapi.feign.internal;

import feign.RequestInterceptor;
import feign.RequestTemplate;
import io.github.partnerapi.call.Credential;
import java.util.Collections;
import java.util.List;

/** Adds a credential to the operations that take it, unless the request has its header. */
public final class CredentialInterceptor implements RequestInterceptor {
  private final ApiMethods methods = new ApiMethods();
  private final List<String> schemes;
  private final Credential credential;

  /**
   * Creates an interceptor.
   *
   * @param schemes the names of the security schemes that the credential is for
   * @param credential what to add
   */
  public CredentialInterceptor(List<String> schemes, Credential credential) {
    this.schemes = schemes;
    this.credential = credential;
  }

  @Override
  public void apply(RequestTemplate template) {
    List<String> wanted = methods.of(template.methodMetadata()).operation().securitySchemes();
    if (!Collections.disjoint(wanted, schemes)
        && !template.headers().containsKey(credential.header())) {
      template.headerLiteral(credential.header(), credential.value());
    }
  }
}
