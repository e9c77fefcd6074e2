package io.github.partnerapi.springboot;

import io.github.partnerapi.CallListener;
import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.config.ClientBuilder;
import io.github.partnerapi.config.Settings;
import io.github.partnerapi.nativeclient.NativeDialog360Client;
import io.github.partnerapi.nativeclient.NativeTextClient;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.Environment;

/**
 * Makes clients of the properties of an application, which are those of the table of settings. What
 * a tenant does not set holds for all.
 *
 * @param environment has the properties
 * @param beans has the listeners and customizers
 */
record ClientFactory(Environment environment, BeanFactory beans) {
  private static final String ALL = "partnerapi.";

  /** The properties of a tenant begin with this and its name. */
  static final String TENANTS = "partnerapi.tenants.";

  TextClient text(@Nullable String tenant) {
    return configured(NativeTextClient.builder(), tenant).build();
  }

  Dialog360Client dialog360(@Nullable String tenant) {
    return configured(NativeDialog360Client.builder(), tenant).build();
  }

  private <B extends ClientBuilder<?, ?, ?>> B configured(B builder, @Nullable String tenant) {
    builder.settings(new Settings(name -> property(name, tenant), name -> null));
    beans.getBeanProvider(CallListener.class).orderedStream().forEach(builder::listener);
    beans
        .getBeanProvider(PartnerClientCustomizer.class)
        .orderedStream()
        .forEach(customizer -> customizer.customize(builder));
    return builder;
  }

  private @Nullable String property(String name, @Nullable String tenant) {
    String own =
        tenant == null
            ? null
            : environment.getProperty(TENANTS + tenant + "." + name.substring(ALL.length()));
    return own == null ? environment.getProperty(name) : own;
  }
}
