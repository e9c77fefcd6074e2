package io.github.partnerapi.contract.internal.wire;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.partnerapi.contract.internal.sandbox.QuietNotifier;

/** How every server of the kit listens: on 127.0.0.1 alone, in HTTP/1.1, nothing compressed, nothing in chunks, nothing printed. */
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
}
