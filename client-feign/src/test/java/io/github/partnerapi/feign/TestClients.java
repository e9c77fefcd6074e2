package io.github.partnerapi.feign;

import feign.Client;
import io.github.partnerapi.call.Timing;
import java.time.Clock;

/** Builders that need neither a network nor time. */
final class TestClients {
  private static final Timing AT_ONCE =
      new Timing(Clock.systemUTC(), System::nanoTime, pause -> {}, () -> 0);

  private TestClients() {}

  static FeignTextClient.Builder text(Client http) {
    return FeignTextClient.builder().token("test-token").httpClient(http).timing(AT_ONCE);
  }

  static FeignDialog360Client.Builder dialog360(Client http) {
    return FeignDialog360Client.builder().apiKey("test-api-key").httpClient(http).timing(AT_ONCE);
  }
}
