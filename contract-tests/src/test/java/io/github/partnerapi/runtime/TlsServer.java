package io.github.partnerapi.runtime;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** A server on 127.0.0.1 with TLS, which answers a balance to everything. */
final class TlsServer implements AutoCloseable {
  private static final byte[] BALANCE = "{\"pending\":1}".getBytes(StandardCharsets.UTF_8);

  private final HttpsServer server;
  private final AtomicInteger requests = new AtomicInteger();
  private volatile Map<String, List<String>> lastHeaders = Map.of();

  private TlsServer(HttpsServer server) {
    this.server = server;
  }

  static TlsServer start(SSLContext identity) throws IOException {
    return start(identity, parameters -> {});
  }

  static TlsServer start(SSLContext identity, Consumer<SSLParameters> change) throws IOException {
    HttpsServer https =
        HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    https.setHttpsConfigurator(
        new HttpsConfigurator(identity) {
          @Override
          public void configure(HttpsParameters https) {
            SSLParameters parameters = identity.getDefaultSSLParameters();
            change.accept(parameters);
            https.setSSLParameters(parameters);
          }
        });
    TlsServer server = new TlsServer(https);
    https.createContext(
        "/",
        exchange -> {
          server.requests.incrementAndGet();
          server.lastHeaders = Map.copyOf(exchange.getRequestHeaders());
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, BALANCE.length);
          exchange.getResponseBody().write(BALANCE);
          exchange.close();
        });
    https.start();
    return server;
  }

  URI url() {
    return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What came with the last request. */
  Map<String, List<String>> lastHeaders() {
    return lastHeaders;
  }

  /** How many requests came through TLS since this was asked. */
  int requests() {
    return requests.getAndSet(0);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
