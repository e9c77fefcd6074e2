package io.github.partnerapi.call;

import io.github.partnerapi.testing.FakeTime;
import io.github.partnerapi.testing.ScriptedResponse;
import io.github.partnerapi.testing.ScriptedTransport.Step;
import io.github.partnerapi.transport.NotSentException;
import io.github.partnerapi.transport.WireResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;

/** What can become of one request, with everything that a transport or a body may do wrong. */
enum ScriptedStep {
  SUCCESS(answer(200, "good")),
  UNREADABLE(answer(200, CallEndTest.UNREADABLE)),
  READER_THROWS(answer(200, CallEndTest.BROKEN_READER)),
  NOT_GZIP(answer(200, "no gzip at all", "Content-Encoding: gzip")),
  CORRUPT_GZIP(
      time -> {
        byte[] corrupt = new byte[64];
        System.arraycopy(new byte[] {0x1f, (byte) 0x8b, 8}, 0, corrupt, 0, 3);
        corrupt[10] = 7;
        return given(ScriptedResponse.of(200, corrupt, "Content-Encoding: gzip"));
      }),
  STATUS_400(answer(400, "")),
  STATUS_429_WITH_RETRY_AFTER(answer(429, "", "Retry-After: 1")),
  STATUS_503(answer(503, "")),
  BODY_BREAKS(
      time -> given(ScriptedResponse.of(200, "goo").breaking(new IOException("in the body")))),
  BODY_THROWS(time -> given(new OddResponse(new IllegalStateException("body"), null, null))),
  BODY_ENDS_WITH_AN_ERROR(time -> given(new OddResponse(new AssertionError("body"), null, null))),
  CLOSING_THROWS(time -> given(new OddResponse(null, null, new IllegalStateException("closing")))),
  CLOSING_THE_BODY_FAILS(
      time -> given(new OddResponse(null, new IOException("closing the body"), null))),
  READING_AND_CLOSING_THROW(
      time ->
          given(
              new OddResponse(
                  new IllegalStateException("body"), null, new IllegalStateException("closing")))),
  UNREACHABLE(time -> thrown(new NotSentException(new ConnectException("refused")))),
  UNREACHABLE_FOR_NO_REASON(time -> thrown(new NotSentException(null))),
  UNTRUSTED(time -> thrown(new SSLHandshakeException("untrusted"))),
  CONNECTION_LOST(time -> thrown(new IOException("lost"))),
  LATE(
      time ->
          (request, deadline) -> {
            time.pass(Duration.ofNanos(deadline.remainingNanos()));
            throw new SocketTimeoutException("late");
          }),
  INTERRUPTED(
      time ->
          (request, deadline) -> {
            throw new InterruptedException();
          }),
  TRANSPORT_THROWS(time -> thrown(new IllegalStateException("transport"))),
  TRANSPORT_ENDS_WITH_AN_ERROR(time -> thrown(new AssertionError("transport"))),
  TRANSPORT_THROWS_UNDECLARED(time -> thrown(new ClassNotFoundException("as Kotlin may")));

  /** After these a call may go on. */
  static final List<ScriptedStep> REPEATABLE =
      List.of(CONNECTION_LOST, UNREACHABLE, STATUS_503, STATUS_429_WITH_RETRY_AFTER, BODY_BREAKS);

  final Function<FakeTime, Step> step;

  ScriptedStep(Function<FakeTime, Step> step) {
    this.step = step;
  }

  private static Function<FakeTime, Step> answer(int status, String body, String... headers) {
    return time -> given(ScriptedResponse.of(status, body, headers));
  }

  private static Step given(WireResponse response) {
    return (request, deadline) -> response;
  }

  private static Step thrown(Throwable failure) {
    return (request, deadline) -> {
      throw CallEndTest.<IOException>undeclared(failure);
    };
  }
}
