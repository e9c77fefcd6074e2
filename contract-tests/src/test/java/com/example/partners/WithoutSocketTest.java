package com.example.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.feign.FeignTextClient;
import io.github.partnerapi.nativeclient.NativeTextClient;
import io.github.partnerapi.testing.ScriptedTransport;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A test of a caller's program that needs no server. */
class WithoutSocketTest {
  static Stream<TextClient.Builder<?, ?>> builders() {
    return Stream.of(NativeTextClient.builder(), FeignTextClient.builder());
  }

  @ParameterizedTest
  @MethodSource("builders")
  void aCallIsAnsweredByTheScript(TextClient.Builder<?, ?> builder) {
    ScriptedTransport transport = new ScriptedTransport().json("{\"available\":5}");
    try (TextClient client = builder.token("test").transport(transport).build()) {
      assertThat(client.account().getBalance().available()).isEqualByComparingTo("5");
    }
    assertThat(transport.requests().get(0).url()).endsWith("/v2/partners/balance");
  }
}
