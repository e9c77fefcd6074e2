package io.github.partnerapi.runtime;

import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.feign.FeignDialog360Client;
import io.github.partnerapi.feign.FeignTextClient;
import io.github.partnerapi.nativeclient.NativeDialog360Client;
import io.github.partnerapi.nativeclient.NativeTextClient;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

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

  /** Each client with each operation and each fault. */
  static Stream<Arguments> with(Object[] operations, Object[] faults) {
    return Stream.of(values())
        .flatMap(
            client ->
                Stream.of(operations)
                    .flatMap(
                        operation ->
                            Stream.of(faults)
                                .map(fault -> Arguments.of(client, operation, fault))));
  }

  /**
   * Waits until the client has seen what came on its idle connection and ends it. Feign looks when
   * it takes the connection; java.net.http has a thread that looks.
   */
  void awaitEndOfConnections(FaultServer server) {
    while (this == NATIVE && server.openConnections() > 0) {
      Thread.onSpinWait();
    }
  }
}
