package io.github.partnerapi.contract.junit;

import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.sandbox.Sandbox;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What runs while the tests of a class do. */
record RunningSandbox(Sandbox sandbox, Map<Class<?>, AutoCloseable> clients)
    implements AutoCloseable {
  static RunningSandbox start(
      Fixtures fixtures,
      ApiDocument document,
      Map<Class<?>, Function<URI, ? extends AutoCloseable>> makers,
      boolean lenient) {
    RunningSandbox started =
        new RunningSandbox(
            Sandbox.builder().fixtures(fixtures).document(document).lenient(lenient).start(),
            new LinkedHashMap<>());
    try {
      started.sandbox().remember();
      makers.forEach(
          (type, maker) ->
              started.clients().put(type, made(type, maker, started.sandbox().baseUrl())));
      return started;
    } catch (RuntimeException e) {
      started.close();
      throw e;
    }
  }

  private static AutoCloseable made(
      Class<?> type, Function<URI, ? extends AutoCloseable> maker, URI url) {
    AutoCloseable client;
    try {
      client = maker.apply(url);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "The " + type.getSimpleName() + " for the tests could not be made: " + e.getMessage(), e);
    }
    if (client == null) {
      throw new IllegalStateException(
          "The "
              + type.getSimpleName()
              + " for the tests is null. Return it from the function given to with(...)");
    }
    return client;
  }

  @Override
  public void close() {
    sandbox.close();
    for (Map.Entry<Class<?>, AutoCloseable> client : clients.entrySet()) {
      try {
        client.getValue().close();
      } catch (Exception e) {
        throw new IllegalStateException(
            "The "
                + client.getKey().getSimpleName()
                + " of the tests could not be closed: "
                + e.getMessage(),
            e);
      }
    }
  }
}
