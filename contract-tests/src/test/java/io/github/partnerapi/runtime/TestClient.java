package io.github.partnerapi.runtime;

import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.feign.FeignDialog360Client;
import io.github.partnerapi.feign.FeignTextClient;
import io.github.partnerapi.nativeclient.NativeDialog360Client;
import io.github.partnerapi.nativeclient.NativeTextClient;
import java.net.URI;

/** The two clients, so that every test of the runtime runs with both. */
enum TestClient {
  NATIVE,
  FEIGN;

  TextClient.Builder<?, ?> text(URI server) {
    TextClient.Builder<?, ?> builder =
        this == NATIVE ? NativeTextClient.builder() : FeignTextClient.builder();
    builder.token("test-token");
    builder.baseUrl(server);
    builder.paymentBaseUrl(server);
    return builder;
  }

  Dialog360Client.Builder<?, ?> dialog360(URI server) {
    Dialog360Client.Builder<?, ?> builder =
        this == NATIVE ? NativeDialog360Client.builder() : FeignDialog360Client.builder();
    builder.apiKey("test-api-key");
    builder.baseUrl(server);
    return builder;
  }
}
