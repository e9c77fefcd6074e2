package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.partnerapi.RequestOutcome;
import io.github.partnerapi.TransportException;
import io.github.partnerapi.api.TextClient;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A handshake that fails in any way has sent nothing, and both clients say so. */
@Timeout(60)
class HandshakeTest {
  enum Handshake {
    CLOSED,
    RESET,
    PLAIN_HTTP,
    STALLED,
    GARBAGE
  }

  static Stream<Arguments> handshakes() {
    return TestClient.with(TestOperation.values(), Handshake.values());
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("handshakes")
  void aHandshakeThatFailsHasSentNothing(
      TestClient kind, TestOperation operation, Handshake handshake) throws Exception {
    try (ServerSocket door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        TextClient client =
            kind.text(URI.create("https://127.0.0.1:" + door.getLocalPort()))
                .maxRetries(0)
                .connectTimeout(Duration.ofMillis(500))
                .deadline(Duration.ofSeconds(5))
                .build()) {
      Thread server = new Thread(() -> serve(door, handshake), "handshakes");
      server.setDaemon(true);
      server.start();

      TransportException failure =
          catchThrowableOfType(TransportException.class, () -> operation.call(client));

      assertThat(failure.outcome())
          .as("after %s", failure)
          .isIn(outcomes(kind, operation, handshake));
    }
  }

  /**
   * Of how far java.net.http has come nothing can be seen when the request has no body, and not
   * always when the connection ends: then it is said to be unknown, which is safe.
   */
  private static Set<RequestOutcome> outcomes(
      TestClient kind, TestOperation operation, Handshake handshake) {
    if (kind == TestClient.NATIVE
        && (handshake == Handshake.RESET || handshake == Handshake.CLOSED)) {
      return Set.of(RequestOutcome.NOT_SENT, RequestOutcome.UNKNOWN);
    }
    boolean unproven =
        kind == TestClient.NATIVE
            && operation == TestOperation.DELETE_WITHOUT_BODY
            && handshake == Handshake.GARBAGE;
    return Set.of(unproven ? RequestOutcome.UNKNOWN : RequestOutcome.NOT_SENT);
  }

  private static void serve(ServerSocket door, Handshake handshake) {
    try {
      while (true) {
        try (Socket socket = door.accept()) {
          socket.getInputStream().read(new byte[16 * 1024]);
          byte[] said = answer(handshake).getBytes(StandardCharsets.ISO_8859_1);
          if (handshake == Handshake.RESET) {
            socket.setSoLinger(true, 0);
          } else if (handshake == Handshake.STALLED) {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
          } else {
            socket.getOutputStream().write(said);
          }
        }
      }
    } catch (IOException over) {
      return;
    }
  }

  private static String answer(Handshake handshake) {
    return switch (handshake) {
      case PLAIN_HTTP -> "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n";
      case GARBAGE -> "\u0016\u0003\u0003\u0000\u0004abcd";
      default -> "";
    };
  }
}
