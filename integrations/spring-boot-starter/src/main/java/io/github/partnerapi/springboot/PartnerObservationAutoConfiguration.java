package io.github.partnerapi.springboot;

import io.github.partnerapi.CallListener;
import io.github.partnerapi.observation.ObservedCalls;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Observes every client, where {@code partner-client-observation} and Micrometer are there. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration",
      "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
      "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
    })
@ConditionalOnClass({ObservedCalls.class, ObservationRegistry.class})
@ConditionalOnProperty(name = "partnerapi.observation.enabled", matchIfMissing = true)
public class PartnerObservationAutoConfiguration {
  /** For Spring. */
  public PartnerObservationAutoConfiguration() {}

  /**
   * Makes the listener.
   *
   * @param observations where observations go
   * @param meters counts differences from the document, when there is one
   * @return the listener of every client
   */
  @Bean
  @ConditionalOnBean(ObservationRegistry.class)
  @ConditionalOnMissingBean(name = "partnerObservedCalls")
  public CallListener partnerObservedCalls(
      ObservationRegistry observations, ObjectProvider<MeterRegistry> meters) {
    return ObservedCalls.with(observations, meters.getIfAvailable());
  }
}
