package io.github.partnerapi.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.CallListener;
import io.github.partnerapi.CallOptions;
import io.github.partnerapi.testing.FakeTime;
import io.github.partnerapi.testing.ScriptedTransport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What listeners are told beside the ends, for which see {@link CallEndTest}. */
class CallEventsTest {
  private final ScriptedTransport transport = new ScriptedTransport();
  private final RecordedEvents events = new RecordedEvents();

  @Test
  void theBytesOfTheRequestAreToldOfAStreamAsWell() throws IOException {
    Operation<byte[]> export =
        TestEngine.operation("POST").accept("*/*").returns(ResponseReader.BYTES);
    transport.answer(200, "a,b");
    try (CallEngine engine = engine()) {
      engine
          .open(export, engine.request(export).path("id", "1").form("label", "abc").build())
          .close();
    }
    assertThat(transport.requests().get(0).body())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("label=abc");
    assertThat(events.attempts).extracting(CallListener.Attempt::requestBytes).containsExactly(9L);
  }

  @Test
  void theBytesOfTheAnswerAreToldWhetherReadOrSkipped() throws IOException {
    Operation<byte[]> export =
        TestEngine.operation("GET").accept("*/*").returns(ResponseReader.BYTES);
    transport.answer(200, "a,b,c");
    try (CallEngine engine = engine();
        InputStream body = engine.open(export, engine.request(export).path("id", "1").build())) {
      assertThat(body.read()).isEqualTo('a');
      assertThat(body.skip(2)).isEqualTo(2);
    }
    assertThat(events.attempts).extracting(CallListener.Attempt::responseBytes).containsExactly(3L);
  }

  @Test
  void aMistakeOfTheReaderDoesNotEndAStream() throws IOException {
    Operation<byte[]> export =
        TestEngine.operation("GET").accept("*/*").returns(ResponseReader.BYTES);
    transport.answer(200, "a,b,c");
    try (CallEngine engine = engine();
        InputStream body = engine.open(export, engine.request(export).path("id", "1").build())) {
      try {
        assertThat(body.read(new byte[1], 0, 2)).isNegative();
      } catch (IndexOutOfBoundsException expected) {
        assertThat(events.calls).isEmpty();
      }
      assertThat(body.readAllBytes()).hasSize(5);
    }
    assertThat(events.calls).extracting(CallListener.Call::failure).containsOnlyNulls();
  }

  private CallEngine engine() {
    return TestEngine.of(
        transport, new FakeTime().timing(), CallOptions.builder().listener(events));
  }
}
