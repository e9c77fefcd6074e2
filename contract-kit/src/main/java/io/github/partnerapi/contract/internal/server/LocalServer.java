package io.github.partnerapi.contract.internal.server;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.partnerapi.contract.server.PortTakenException;

/**
 * How every server of the kit listens: on 127.0.0.1 unless told otherwise, in HTTP/1.1, nothing
 * compressed, nothing in chunks, nothing printed.
 */
public final class LocalServer {
  private LocalServer() {}

  /**
   * Begins the configuration of a server.
   *
   * @param port the port to listen on; 0 takes any free one
   */
  public static WireMockConfiguration configuration(int port) {
    WireMockConfiguration configuration =
        wireMockConfig()
            .bindAddress("127.0.0.1")
            .http2PlainDisabled(true)
            .gzipDisabled(true)
            .useChunkedTransferEncoding(Options.ChunkedEncodingPolicy.NEVER)
            .notifier(new QuietNotifier());
    return port == 0 ? configuration.dynamicPort() : configuration.port(port);
  }

  /**
   * Starts a server whose extension answers every request.
   *
   * @throws PortTakenException when something else listens on its port
   */
  public static WireMockServer start(WireMockConfiguration configuration) {
    WireMockServer server = new WireMockServer(configuration);
    try {
      server.start();
    } catch (FatalStartupException e) {
      throw new PortTakenException(configuration.bindAddress(), configuration.portNumber(), e);
    }
    server.stubFor(any(anyUrl()));
    return server;
  }
}
