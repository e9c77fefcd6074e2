package io.github.partnerapi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.partnerapi.transport.Deadline;
import io.github.partnerapi.transport.NotSentException;
import io.github.partnerapi.transport.WireRequest;
import io.github.partnerapi.transport.WireResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptedTransportTest {
  private static final WireRequest REQUEST =
      new WireRequest("GET", "https://api.example.com/things?card=canary", List.of(), null);

  private final FakeTime time = new FakeTime();
  private final Deadline deadline =
      Deadline.after(Duration.ofSeconds(60), time.timing().nanoTime());
  private final ScriptedTransport transport = new ScriptedTransport();

  @Test
  void theStepsAreTakenInTheirOrder() throws Exception {
    IOException lost = new IOException("lost");
    transport.answer(503, "busy", "Retry-After: 3").fail(lost).unreachable().json("{}");

    WireResponse busy = transport.send(REQUEST, deadline);
    assertThat(busy.status()).isEqualTo(503);
    assertThat(busy.headers().first("retry-after")).isEqualTo("3");
    assertThat(busy.body()).hasContent("busy");
    assertThatIOException().isThrownBy(() -> transport.send(REQUEST, deadline)).isSameAs(lost);
    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> transport.send(REQUEST, deadline));
    assertThat(transport.remaining()).isEqualTo(1);
    assertThat(transport.send(REQUEST, deadline).body()).hasContent("{}");
    assertThat(transport.requests()).containsExactly(REQUEST, REQUEST, REQUEST, REQUEST);
  }

  @Test
  void aRequestBeyondTheScriptIsNamedWithoutItsQuery() {
    assertThatIllegalStateException()
        .isThrownBy(() -> transport.send(REQUEST, deadline))
        .withMessageContainingAll("request 1 (GET https://api.example.com/things)", "0 steps")
        .withMessageNotContaining("canary");
  }

  @Test
  void aBodyBreaksAfterItsBytes() throws Exception {
    IOException lost = new IOException("lost");
    ScriptedResponse response = ScriptedResponse.of(200, "ab").breaking(lost);
    transport.answer(response);

    try (WireResponse got = transport.send(REQUEST, deadline);
        InputStream body = got.body()) {
      assertThat(body.readNBytes(2)).hasSize(2);
      assertThatIOException().isThrownBy(body::read).isSameAs(lost);
    }
    assertThat(response.isClosed()).isTrue();
  }

  @Test
  void nothingIsSentAfterTheDeadlineOrAfterTheEnd() {
    transport.json("{}");
    time.pass(Duration.ofSeconds(60));
    assertThatExceptionOfType(SocketTimeoutException.class)
        .isThrownBy(() -> transport.send(REQUEST, deadline));
    transport.close();
    assertThatIOException()
        .isThrownBy(
            () ->
                transport.send(
                    REQUEST, Deadline.after(Duration.ofSeconds(60), time.timing().nanoTime())))
        .withMessageContaining("closed");
    assertThat(transport.requests()).isEmpty();
  }

  @Test
  void whatNoTransportThrowsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> transport.fail(new ClassNotFoundException()))
        .withMessageStartingWith("failure: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> transport.answer(200, "", "no header"))
        .withMessageStartingWith("headers: ");
  }
}
