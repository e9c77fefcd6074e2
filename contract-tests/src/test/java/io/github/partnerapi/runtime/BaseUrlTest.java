package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A base URL means the same for both clients, however it is written. */
@Timeout(60)
class BaseUrlTest {
  static Stream<Arguments> endings() {
    return TestClient.with(
        new Object[] {"", "/", "//", "///", "/prefix", "/prefix/", "/prefix//"},
        new Object[] {TestOperation.GET, TestOperation.DELETE_WITH_JSON});
  }

  @ParameterizedTest(name = "{0} \"{1}\" {2}")
  @MethodSource("endings")
  void slashesAtItsEndDoNotCount(TestClient kind, String ending, TestOperation operation) {
    try (FaultServer server = FaultServer.answering(Answer.json("{}"));
        TextClient client = kind.text(URI.create(server.url() + ending)).build()) {
      operation.call(client);

      String prefix = ending.startsWith("/prefix") ? "/prefix" : "";
      assertThat(server.requests().get(0).target()).startsWith(prefix + "/v2/");
    }
  }

  static Stream<Arguments> refused() {
    return TestClient.with(
        new Object[] {
          "https://b\u00fccher.example",
          "https://host//prefix",
          "https://under_score.example",
          "https://",
          "https:///v2",
          "//host",
          "https://host?a=1",
          "https://user@host",
          "ftp://host"
        },
        new Object[] {"refused"});
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("refused")
  void whatIsNoServerIsRefusedByTheBuilder(TestClient kind, String url, String refused) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kind.text(URI.create(url)).build().close());
  }

  @ParameterizedTest
  @EnumSource
  void anAddressOfIpVersion6IsCalled(TestClient kind) throws IOException, InterruptedException {
    try (ServerSocket door = open()) {
      List<String> heads = new ArrayList<>();
      Thread server = new Thread(() -> serve(door, heads), "version-6");
      server.setDaemon(true);
      server.start();
      try (TextClient client =
          kind.text(URI.create("http://[::1]:" + door.getLocalPort())).build()) {
        assertThat(client.account().getBalance().pending()).isEqualByComparingTo("1");
      }
      server.join();
      assertThat(heads.get(0)).contains("Host: [::1]:" + door.getLocalPort() + "\r\n");
    }
  }

  private static ServerSocket open() {
    try {
      return new ServerSocket(0, 5, InetAddress.getByName("::1"));
    } catch (IOException noVersion6) {
      Assumptions.abort("this machine has no loopback interface of version 6");
      throw new IllegalStateException(noVersion6);
    }
  }

  private static void serve(ServerSocket door, List<String> heads) {
    try (Socket socket = door.accept()) {
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        head.append((char) socket.getInputStream().read());
      }
      heads.add(head.toString());
      socket
          .getOutputStream()
          .write(
              "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 13\r\n\r\n{\"pending\":1}"
                  .getBytes(StandardCharsets.US_ASCII));
    } catch (IOException gone) {
      return;
    }
  }
}
