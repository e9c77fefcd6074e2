package io.github.partnerapi.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import feign.Client;
import feign.DefaultClient;
import feign.Feign;
import feign.Logger;
import feign.Request;
import io.github.partnerapi.CallTimeoutException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.feign.api.AccountFeignApi;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a scripted client can't show: compression by other clients, and time. */
@Timeout(60)
class TransportTest {
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v2/partners/balance", TransportTest::compressed);
    server.createContext("/v2/partners/tokens", this::halfOfIt);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
  }

  private static void compressed(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.getResponseHeaders().add("Content-Encoding", "gzip");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = new GZIPOutputStream(exchange.getResponseBody())) {
      body.write("{\"pending\":5}".getBytes(StandardCharsets.UTF_8));
    }
  }

  private void halfOfIt(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 100);
    exchange.getResponseBody().write('{');
    exchange.getResponseBody().flush();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private URI url() {
    return URI.create(
        "http://"
            + InetAddress.getLoopbackAddress().getHostAddress()
            + ":"
            + server.getAddress().getPort());
  }

  private AccountFeignApi plain(Client http, Request.Options options) {
    return PartnerFeign.configure(Feign.builder())
        .client(http)
        .options(options)
        .target(AccountFeignApi.class, url().toString());
  }

  @Test
  void aCompressedBodyIsReadWhoeverDecompressesIt() {
    Client other = new DefaultClient(null, null)::execute;
    try (PooledClient ours = PartnerFeign.client();
        TextClient client =
            FeignTextClient.builder().token("t").baseUrl(url()).httpClient(other).build();
        TextClient logging =
            FeignTextClient.builder()
                .token("t")
                .baseUrl(url())
                .logger(new Logger.NoOpLogger(), Logger.Level.FULL)
                .build()) {
      assertThat(plain(ours, PartnerFeign.options()).getBalance().pending()).hasToString("5");
      assertThat(plain(other, PartnerFeign.options()).getBalance().pending()).hasToString("5");
      assertThat(client.account().getBalance().pending()).hasToString("5");
      assertThat(logging.account().getBalance().pending()).hasToString("5");
    }
  }

  @Test
  void theReadTimeoutIsTheTimeOfTheWholeExchange() {
    Request.Options options =
        new Request.Options(10, TimeUnit.SECONDS, 300, TimeUnit.MILLISECONDS, false);
    try (PooledClient ours = PartnerFeign.client()) {
      assertThatExceptionOfType(CallTimeoutException.class)
          .isThrownBy(() -> plain(ours, options).getApiTokens());
    }
  }
}
