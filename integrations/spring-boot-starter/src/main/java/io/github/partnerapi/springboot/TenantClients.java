package io.github.partnerapi.springboot;

import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.TextClient;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Registers the clients of tenants: for {@code partnerapi.tenants.acme.text.token} the bean {@code
 * acmeTextClient}, for {@code partnerapi.tenants.acme.dialog360.api-key} the bean {@code
 * acmeDialog360Client}.
 */
final class TenantClients
    implements ImportBeanDefinitionRegistrar, EnvironmentAware, BeanFactoryAware {
  private @Nullable Environment environment;
  private @Nullable BeanFactory beans;

  TenantClients() {}

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void setBeanFactory(BeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void registerBeanDefinitions(
      AnnotationMetadata importing, BeanDefinitionRegistry registry) {
    if (environment == null || beans == null) {
      return;
    }
    ClientFactory factory = new ClientFactory(environment, beans);
    String root = ClientFactory.TENANTS.substring(0, ClientFactory.TENANTS.length() - 1);
    Map<String, Object> tenants =
        Binder.get(environment)
            .bind(root, Bindable.mapOf(String.class, Object.class))
            .orElse(Map.of());
    for (String tenant : tenants.keySet()) {
      String own = ClientFactory.TENANTS + tenant + ".";
      if (environment.containsProperty(own + "text.token")) {
        register(
            registry,
            tenant + "TextClient",
            BeanDefinitionBuilder.genericBeanDefinition(
                TextClient.class, () -> factory.text(tenant)));
      }
      if (environment.containsProperty(own + "dialog360.api-key")
          || environment.containsProperty(own + "dialog360.bearer-token")) {
        register(
            registry,
            tenant + "Dialog360Client",
            BeanDefinitionBuilder.genericBeanDefinition(
                Dialog360Client.class, () -> factory.dialog360(tenant)));
      }
    }
  }

  private static void register(
      BeanDefinitionRegistry registry, String name, BeanDefinitionBuilder definition) {
    AbstractBeanDefinition bean = definition.setDestroyMethodName("close").getBeanDefinition();
    // Asked for by name; a client by its type alone is the one of the whole application.
    bean.setPrimary(false);
    registry.registerBeanDefinition(name, bean);
  }
}
