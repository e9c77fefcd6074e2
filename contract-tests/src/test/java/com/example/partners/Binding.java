package com.example.partners;

import io.github.partnerapi.api.TextClientBuilder;
import io.github.partnerapi.feign.FeignTextClient;
import io.github.partnerapi.nativeclient.NativeTextClient;
import java.net.URI;

/** The two clients, as a user of the kit configures them. */
enum Binding {
  NATIVE,
  FEIGN;

  TextClientBuilder<?, ?> text(URI sandbox) {
    TextClientBuilder<?, ?> builder =
        this == NATIVE ? NativeTextClient.builder() : FeignTextClient.builder();
    return builder.baseUrl(sandbox).paymentBaseUrl(sandbox).token("sandbox-token");
  }
}
