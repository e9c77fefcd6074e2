package io.github.partnerapi.runtime;

import io.github.partnerapi.api.Dialog360ClientBuilder;
import io.github.partnerapi.api.TextClientBuilder;
import io.github.partnerapi.feign.FeignDialog360Client;
import io.github.partnerapi.feign.FeignTextClient;
import io.github.partnerapi.nativeclient.NativeDialog360Client;
import io.github.partnerapi.nativeclient.NativeTextClient;
import java.net.URI;

/** The two clients, so that every test of the runtime runs with both. */
enum TestClient {
  NATIVE,
  FEIGN;

  TextClientBuilder<?, ?> text(URI server) {
    TextClientBuilder<?, ?> builder =
        this == NATIVE ? NativeTextClient.builder() : FeignTextClient.builder();
    builder.token("test-token");
    builder.baseUrl(server);
    builder.paymentBaseUrl(server);
    return builder;
  }

  Dialog360ClientBuilder<?, ?> dialog360(URI server) {
    Dialog360ClientBuilder<?, ?> builder =
        this == NATIVE ? NativeDialog360Client.builder() : FeignDialog360Client.builder();
    builder.apiKey("test-api-key");
    builder.baseUrl(server);
    return builder;
  }
}
