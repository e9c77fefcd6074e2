package io.github.partnerapi.springboot;

import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.TextClient;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * A client for each provider that the properties have a credential for, and for each tenant under
 * {@code partnerapi.tenants}. Nothing of the application's own Feign is touched.
 */
@AutoConfiguration(
    afterName = "io.github.partnerapi.springboot.PartnerObservationAutoConfiguration")
@Import(TenantClients.class)
public class PartnerClientAutoConfiguration {
  /** For Spring. */
  public PartnerClientAutoConfiguration() {}

  /**
   * Makes the client of Text.
   *
   * @param environment has the properties
   * @param beans has the listeners and customizers
   * @return the client, closed with the application
   */
  @Bean(destroyMethod = "close")
  @ConditionalOnProperty("partnerapi.text.token")
  @ConditionalOnMissingBean(TextClient.class)
  public TextClient textClient(Environment environment, BeanFactory beans) {
    return new ClientFactory(environment, beans).text(null);
  }

  /**
   * Makes the client of 360dialog.
   *
   * @param environment has the properties
   * @param beans has the listeners and customizers
   * @return the client, closed with the application
   */
  @Bean(destroyMethod = "close")
  @Conditional(OnDialog360Credential.class)
  @ConditionalOnMissingBean(Dialog360Client.class)
  public Dialog360Client dialog360Client(Environment environment, BeanFactory beans) {
    return new ClientFactory(environment, beans).dialog360(null);
  }

  /** One of the two credentials of 360dialog is there. */
  static final class OnDialog360Credential extends AnyNestedCondition {
    OnDialog360Credential() {
      super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnProperty("partnerapi.dialog360.api-key")
    static final class OnApiKey {}

    @ConditionalOnProperty("partnerapi.dialog360.bearer-token")
    static final class OnBearerToken {}
  }
}
