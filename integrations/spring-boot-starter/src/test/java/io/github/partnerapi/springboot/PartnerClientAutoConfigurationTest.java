package io.github.partnerapi.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.CallListener;
import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.testing.ScriptedTransport;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Which beans an application gets, by its properties. */
class PartnerClientAutoConfigurationTest {
  private final ScriptedTransport transport = new ScriptedTransport();
  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  PartnerClientAutoConfiguration.class, PartnerObservationAutoConfiguration.class));

  private ApplicationContextRunner offline() {
    return application.withBean(
        PartnerClientCustomizer.class, () -> builder -> builder.transport(transport));
  }

  private String sent(String header) {
    return transport.requests().get(0).headers().stream()
        .filter(each -> each.getKey().equals(header))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  @Test
  void withoutACredentialThereIsNoClient() {
    application.run(
        context ->
            assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(TextClient.class)
                .doesNotHaveBean(Dialog360Client.class));
  }

  @Test
  void theTableOfSettingsIsThatOfTheProperties() {
    transport.json("{\"available\":5}");
    offline()
        .withPropertyValues(
            "partnerapi.text.token=of-the-application",
            "partnerapi.deadline=PT7S",
            "partnerapi.user-agent-suffix=job/1")
        .run(
            context -> {
              TextClient client = context.getBean(TextClient.class);
              client.account().getBalance();
              assertThat(client.toString()).contains("deadline=PT7S");
              assertThat(sent("Authorization")).isEqualTo("Bearer of-the-application");
              assertThat(sent("User-Agent")).endsWith("job/1");
            });
  }

  @Test
  void eitherCredentialOf360dialogIsEnough() {
    application
        .withPropertyValues("partnerapi.dialog360.api-key=k")
        .run(context -> assertThat(context).hasSingleBean(Dialog360Client.class));
    application
        .withPropertyValues("partnerapi.dialog360.bearer-token=t")
        .run(context -> assertThat(context).hasSingleBean(Dialog360Client.class));
  }

  @Test
  void eachTenantHasItsClientsAndWhatItDoesNotSetHoldsForAll() {
    transport.json("{}");
    offline()
        .withPropertyValues(
            "partnerapi.deadline=PT8S",
            "partnerapi.tenants.acme.text.token=of-acme",
            "partnerapi.tenants.umbrella.dialog360.api-key=of-umbrella",
            "partnerapi.tenants.umbrella.deadline=PT9S")
        .run(
            context -> {
              assertThat(context).hasBean("acmeTextClient").hasBean("umbrellaDialog360Client");
              assertThat(context).doesNotHaveBean("acmeDialog360Client");
              TextClient acme = context.getBean("acmeTextClient", TextClient.class);
              acme.account().getBalance();
              assertThat(acme.toString()).contains("deadline=PT8S");
              assertThat(sent("Authorization")).isEqualTo("Bearer of-acme");
              assertThat(context.getBean("umbrellaDialog360Client").toString())
                  .contains("deadline=PT9S");
            });
  }

  @Test
  void anApplicationsOwnClientStays() {
    TextClient own =
        io.github.partnerapi.nativeclient.NativeTextClient.builder()
            .token("own")
            .transport(new ScriptedTransport())
            .build();
    application
        .withBean(TextClient.class, () -> own)
        .withPropertyValues("partnerapi.text.token=t")
        .run(context -> assertThat(context.getBean(TextClient.class)).isSameAs(own));
  }

  @Test
  void callsAreObservedWhereThatIsThere() {
    transport.json("{}");
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    ObservationRegistry observations = ObservationRegistry.create();
    observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
    ApplicationContextRunner observed =
        offline()
            .withBean(ObservationRegistry.class, () -> observations)
            .withBean(MeterRegistry.class, () -> meters)
            .withPropertyValues("partnerapi.text.token=t");
    observed.run(
        context -> {
          context.getBean(TextClient.class).account().getBalance();
          assertThat(meters.get("partnerapi.client.calls").timer().count()).isEqualTo(1);
        });
    observed
        .withPropertyValues("partnerapi.observation.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean(CallListener.class));
    observed
        .withClassLoader(new FilteredClassLoader("io.github.partnerapi.observation"))
        .run(
            context ->
                assertThat(context)
                    .hasSingleBean(TextClient.class)
                    .doesNotHaveBean(CallListener.class));
  }
}
