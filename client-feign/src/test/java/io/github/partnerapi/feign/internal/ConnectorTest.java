package io.github.partnerapi.feign.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import io.github.partnerapi.transport.ConnectionSettings;
import io.github.partnerapi.transport.NotSentException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A host may have several addresses, and finding them may take longer than there is time. */
@Timeout(60)
class ConnectorTest {
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", exchange -> exchange.sendResponseHeaders(204, -1));
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
  }

  @Test
  void allAddressesOfAHostAreTried() throws IOException {
    try (ApacheClient client =
        client(host -> new InetAddress[] {address(9), address(8), address(1)})) {
      try (Response response = client.execute(request(), options(10_000))) {
        assertThat(response.status()).isEqualTo(204);
      }
    }
  }

  @Test
  void aHostWithoutAnAddressIsNotReached() throws IOException {
    for (Connector.Lookup nothing :
        new Connector.Lookup[] {
          host -> {
            throw new UnknownHostException(host);
          },
          host -> new InetAddress[0],
          host -> {
            throw new SecurityException("not allowed");
          }
        }) {
      try (ApacheClient client = client(nothing)) {
        assertThat(
                catchThrowableOfType(
                    NotSentException.class, () -> client.execute(request(), options(10_000))))
            .isNotNull();
      }
    }
  }

  @Test
  void findingTheAddressesCountsForTheTime() throws IOException {
    Connector.Lookup slow =
        host -> {
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return new InetAddress[] {address(1)};
        };
    try (ApacheClient client = client(slow)) {
      long start = System.nanoTime();

      assertThat(
              catchThrowableOfType(
                  NotSentException.class, () -> client.execute(request(), options(200))))
          .isNotNull();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
  }

  private static ApacheClient client(Connector.Lookup lookup) {
    return new ApacheClient(ConnectionSettings.DEFAULT, lookup);
  }

  private static InetAddress address(int last) throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
  }

  private Request request() {
    return Request.create(
        Request.HttpMethod.GET,
        "http://service.example:" + server.getAddress().getPort() + "/",
        Map.of(),
        Request.Body.empty(),
        new RequestTemplate());
  }

  private static Request.Options options(long millis) {
    return new Request.Options(10, TimeUnit.SECONDS, millis, TimeUnit.MILLISECONDS, false);
  }
}
