package io.github.partnerapi.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.partnerapi.ForbiddenException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.nativeclient.NativeTextClient;
import io.github.partnerapi.testing.FakeTime;
import io.github.partnerapi.testing.ScriptedTransport;
import io.github.partnerapi.transport.WireRequest;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.SenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is observed of a call, and what is not. */
class ObservedCallsTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ObservationRegistry observations = ObservationRegistry.create();
  private final ScriptedTransport transport = new ScriptedTransport();
  private final List<String> events = new ArrayList<>();

  /** Does what a tracer does: puts its headers into the carrier, and sees scopes and events. */
  private final class Tracer implements ObservationHandler<SenderContext<Object>> {
    @Override
    public void onStart(SenderContext<Object> context) {
      context.getSetter().set(context.getCarrier(), "traceparent", "00-abc");
    }

    @Override
    public void onEvent(Observation.Event event, SenderContext<Object> context) {
      events.add(event.getContextualName());
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
      return context instanceof SenderContext;
    }
  }

  @BeforeEach
  void register() {
    observations
        .observationConfig()
        .observationHandler(new DefaultMeterObservationHandler(meters))
        .observationHandler(new Tracer());
  }

  private TextClient client() {
    return NativeTextClient.builder()
        .token("secret-token")
        .transport(transport)
        .timing(new FakeTime().timing())
        .listener(ObservedCalls.with(observations, meters))
        .build();
  }

  private String tag(String key) {
    return meters.get(ObservedCalls.NAME).timer().getId().getTag(key);
  }

  @Test
  void aCallIsATimerWithKeysOfFewValues() {
    transport.answer(503, "").json("{\"available\":5}");
    try (TextClient client = client()) {
      client.account().getBalance();
    }
    assertThat(meters.get(ObservedCalls.NAME).timer().count()).isEqualTo(1);
    assertThat(tag("operation")).isEqualTo("getBalance");
    assertThat(tag("status")).isEqualTo("200");
    assertThat(tag("outcome")).isEqualTo("SUCCESS");
    assertThat(tag("exception")).isEqualTo("none");
    assertThat(events).containsExactly("attempt 1: 503", "attempt 2: 200");
  }

  @Test
  void aFailureNamesItsClassAndNothingOfItsMessage() {
    transport.answer(403, "{\"secret\":\"4111\"}");
    try (TextClient client = client()) {
      assertThatThrownBy(() -> client.account().requestWithdrawal())
          .isInstanceOf(ForbiddenException.class);
    }
    assertThat(tag("exception")).isEqualTo("ForbiddenException");
    assertThat(tag("status")).isEqualTo("403");
  }

  @Test
  void everyAttemptCarriesTheHeadersOfTheTracer() {
    transport.answer(503, "").json("{}");
    try (TextClient client = client()) {
      client.account().getBalance();
    }
    assertThat(transport.requests())
        .extracting(WireRequest::headers)
        .allSatisfy(sent -> assertThat(sent).contains(Map.entry("traceparent", "00-abc")));
  }

  @Test
  void theScopeEndsWithTheMethodAndTheObservationOfAStreamWithTheBody() throws IOException {
    transport.answer(200, "%PDF");
    try (TextClient client = client()) {
      InputStream pdf = client.solution().getLicenseInvoicePdfStream("321", "123");
      assertThat(observations.getCurrentObservation()).isNull();
      assertThat(meters.find(ObservedCalls.NAME).timer()).isNull();
      pdf.close();
    }
    assertThat(meters.get(ObservedCalls.NAME).timer().count()).isEqualTo(1);
  }

  @Test
  void aCallIsTheChildOfWhatIsObservedAroundIt() {
    transport.json("{}");
    Observation around = Observation.start("around", observations);
    try (TextClient client = client();
        Observation.Scope scope = around.openScope()) {
      client.account().getBalance();
      assertThat(observations.getCurrentObservation()).isSameAs(around);
      assertThat(scope.getCurrentObservation()).isSameAs(around);
    }
    around.stop();
  }

  @Test
  void driftIsCounted() {
    transport.json("{\"available\":5,\"brand_new\":1}");
    try (TextClient client = client()) {
      client.account().getBalance();
    }
    assertThat(meters.get(ObservedCalls.DRIFT).tag("kind", "unknown_member").counter().count())
        .isEqualTo(1);
  }

  @Test
  void noKeyHoldsAnIdentifierOrASecret() {
    transport.json("{}");
    try (TextClient client = client()) {
      client.raw("GET", "/v2/partners/things/{id}").path("id", "customer-77").send();
    }
    assertThat(meters.getMeters())
        .extracting(Meter::getId)
        .flatExtracting(Meter.Id::getTags)
        .extracting(Tag::getValue)
        .noneMatch(value -> value.contains("customer-77") || value.contains("secret"));
  }
}
