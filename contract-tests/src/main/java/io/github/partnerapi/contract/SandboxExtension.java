package io.github.partnerapi.contract;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.jspecify.annotations.Nullable;

/**
 * Starts a {@link Sandbox} that remembers before the tests of a class, resets it before each test, and hands it and the clients that you
 * configure to test methods as parameters. Register it in a static field with {@code @RegisterExtension}. JUnit 5 has to be on the class path.
 */
public final class SandboxExtension implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, ParameterResolver {
  private final Fixtures fixtures;
  private final Map<Class<?>, Function<URI, ? extends AutoCloseable>> makers;
  private final Map<Class<?>, AutoCloseable> clients = new LinkedHashMap<>();
  private @Nullable Sandbox sandbox;

  private SandboxExtension(Fixtures fixtures, Map<Class<?>, Function<URI, ? extends AutoCloseable>> makers) {
    this.fixtures = fixtures;
    this.makers = makers;
  }

  /** An extension with the bundled fixtures and no client yet. */
  public static SandboxExtension create() {
    return create(Fixtures.bundled());
  }

  /** An extension with fixtures of your choice, such as {@code Fixtures.bundled().with(folder)}, and no client yet. */
  public static SandboxExtension create(Fixtures fixtures) {
    return new SandboxExtension(fixtures, Map.of());
  }

  /**
   * Adds a client, made once for the class and closed after it.
   *
   * @param type the type of the parameter that gets it
   * @param maker makes it for the sandbox's base URL
   * @return an extension with this client as well
   */
  public <C extends AutoCloseable> SandboxExtension with(Class<C> type, Function<URI, ? extends C> maker) {
    Map<Class<?>, Function<URI, ? extends AutoCloseable>> more = new LinkedHashMap<>(makers);
    more.put(type, maker);
    return new SandboxExtension(fixtures, more);
  }

  /**
   * The sandbox.
   *
   * @throws IllegalStateException before the first test of the class
   */
  public Sandbox sandbox() {
    if (sandbox == null) {
      throw new IllegalStateException("The sandbox runs only while the tests of a class do. Register the extension in a static field");
    }
    return sandbox;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Sandbox started = Sandbox.start(0, fixtures);
    started.remember();
    sandbox = started;
    makers.forEach((type, maker) -> clients.put(type, maker.apply(started.baseUrl())));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    sandbox().reset();
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    for (AutoCloseable client : clients.values()) {
      client.close();
    }
    clients.clear();
    sandbox().close();
    sandbox = null;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Sandbox.class || makers.containsKey(type);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    AutoCloseable client = clients.get(parameter.getParameter().getType());
    return client == null ? sandbox() : client;
  }
}
