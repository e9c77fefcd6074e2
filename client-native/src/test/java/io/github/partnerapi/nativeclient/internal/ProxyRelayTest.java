package io.github.partnerapi.nativeclient.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.partnerapi.transport.HttpProxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The relay tells the proxy who asks, for this process alone. */
@Timeout(30)
class ProxyRelayTest {
  private static final String ASKED = "CONNECT a.example:443 HTTP/1.1\r\nHost: a.example:443\r\n";

  @Test
  void whoKnowsTheKeyIsAnnouncedToTheProxy() throws IOException {
    try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ProxyRelay relay = relayTo(proxy);
        Socket asking = connected(relay)) {
      send(asking, ASKED + ProxyRelay.KEY + ": " + relay.key() + "\r\n\r\nhello");
      try (Socket asked = proxy.accept()) {
        String expected = ASKED + "Proxy-Authorization: Basic dXNlcjpwdw==\r\n\r\nhello";
        assertThat(new String(asked.getInputStream().readNBytes(expected.length()), ISO_8859_1))
            .isEqualTo(expected);
        send(asked, "back");
      }
      assertThat(new String(asking.getInputStream().readAllBytes(), ISO_8859_1)).isEqualTo("back");
    }
  }

  @Test
  void whoDoesNotKnowTheKeyGetsNothing() throws IOException {
    try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ProxyRelay relay = relayTo(proxy);
        Socket asking = connected(relay)) {
      send(asking, ASKED + ProxyRelay.KEY + ": " + "0".repeat(64) + "\r\n\r\n");

      assertThat(asking.getInputStream().read()).isNegative();
      proxy.setSoTimeout(1);
      assertThat(catchThrowable(proxy::accept)).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void closingItEndsWhatItCarries() throws IOException {
    ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    ProxyRelay relay = relayTo(door);
    try (ServerSocket proxy = door;
        Socket asking = connected(relay)) {
      send(asking, ASKED + ProxyRelay.KEY + ": " + relay.key() + "\r\n\r\n");
      try (Socket asked = proxy.accept()) {
        assertThat(asked.getInputStream().read()).isEqualTo('C');
        relay.close();

        assertThat(asking.getInputStream().read()).isNegative();
      }
    }
  }

  private static ProxyRelay relayTo(ServerSocket proxy) {
    return ProxyRelay.start(
        new HttpProxy((InetSocketAddress) proxy.getLocalSocketAddress(), "user", "pw"),
        10_000,
        Executors.newCachedThreadPool());
  }

  private static Socket connected(ProxyRelay relay) throws IOException {
    InetSocketAddress door =
        (InetSocketAddress) relay.select(URI.create("https://a.example")).get(0).address();
    return new Socket(door.getAddress(), door.getPort());
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
  }
}
