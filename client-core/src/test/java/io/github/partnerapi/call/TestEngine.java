package io.github.partnerapi.call;

import io.github.partnerapi.CallOptions;
import io.github.partnerapi.Pacing;
import io.github.partnerapi.testing.ScriptedTransport;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Engines over a scripted transport, and operations for them. */
final class TestEngine {
  static final String SERVER = "https://api.example.com";

  private static final SecurityScheme TOKEN = SecurityScheme.bearer("token");

  private TestEngine() {}

  static CallEngine of(ScriptedTransport transport, Timing timing, CallOptions.Builder options) {
    return of(transport, timing, null, options);
  }

  static CallEngine of(
      ScriptedTransport transport,
      Timing timing,
      @Nullable Pacing pacing,
      CallOptions.Builder options) {
    Server server =
        new Server(URI.create(SERVER), List.of(new Credential(TOKEN, () -> "test-token")));
    return CallEngine.of(
        transport, Map.of(SERVER, server), "test", pacing, timing, options.build());
  }

  static OperationBuilder operation(String method) {
    return Operation.of("changeThing", method, "/things/{id}").server(SERVER).security(TOKEN);
  }

  static <T> T call(CallEngine engine, Operation<T> operation) {
    return engine.call(operation, engine.request(operation).path("id", "1").build());
  }
}
