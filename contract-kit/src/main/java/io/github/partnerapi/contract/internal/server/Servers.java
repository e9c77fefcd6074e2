package io.github.partnerapi.contract.internal.server;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.RequestListener;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.partnerapi.contract.server.SentRequest;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One server on 127.0.0.1 for each documented server, so that a call to the wrong one is seen. For
 * one exchange at a time.
 */
public final class Servers implements AutoCloseable {
  private static final int MISDIRECTED = 421;

  private final Map<String, WireMockServer> servers = new LinkedHashMap<>();

  /** Starts a server for each documented base URL. */
  public Servers(Collection<String> documented) {
    for (String url : documented) {
      WireMockServer server = new WireMockServer(LocalServer.configuration(0));
      server.start();
      servers.put(url, server);
    }
  }

  /** Tells a listener of every exchange, before the client has its response. */
  public void listen(RequestListener listener) {
    servers.values().forEach(server -> server.addMockServiceRequestListener(listener));
  }

  /** Where each documented server listens. */
  public Map<String, URI> addresses() {
    Map<String, URI> addresses = new LinkedHashMap<>();
    servers.forEach(
        (url, server) -> addresses.put(url, URI.create("http://127.0.0.1:" + server.port())));
    return addresses;
  }

  /**
   * Forgets what was, and answers every request to one server with one response from now on; the
   * others answer 421.
   *
   * @throws IllegalArgumentException when the document has no such server
   */
  public void expect(String url, ResponseDefinitionBuilder response) {
    WireMockServer expected = servers.get(url);
    if (expected == null) {
      throw new IllegalArgumentException(
          "The document has no server " + url + ". It has " + servers.keySet());
    }
    for (WireMockServer server : servers.values()) {
      server.resetAll();
      server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(MISDIRECTED)));
    }
    expected.stubFor(any(anyUrl()).willReturn(response));
  }

  /**
   * Everything that any of the servers received since the last {@link #expect}, in the order
   * received.
   */
  public List<SentRequest> received() {
    record At(Instant time, SentRequest request) {}
    List<At> all = new ArrayList<>();
    servers.forEach(
        (url, server) -> {
          for (ServeEvent event : server.getAllServeEvents()) {
            all.add(
                new At(
                    event.getRequest().getLoggedDate().toInstant(), sent(url, event.getRequest())));
          }
        });
    return all.stream().sorted(Comparator.comparing(At::time)).map(At::request).toList();
  }

  /** Says what a server has logged in the kit's words. */
  public static SentRequest sent(String url, LoggedRequest request) {
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    for (HttpHeader header : request.getHeaders().all()) {
      header.values().forEach(value -> headers.add(Map.entry(header.key(), value)));
    }
    return new SentRequest(
        url, request.getMethod().value(), request.getUrl(), headers, request.getBody());
  }

  @Override
  public void close() {
    servers.values().forEach(WireMockServer::stop);
  }
}
