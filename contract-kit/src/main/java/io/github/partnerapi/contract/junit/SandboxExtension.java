package io.github.partnerapi.contract.junit;

import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.sandbox.Sandbox;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts a {@link Sandbox} that remembers before the tests of a class, resets it before each test
 * to what {@code @BeforeAll} has planned and created, and hands it and the clients that you
 * configure to test methods as parameters. Register it in a static field with
 * {@code @RegisterExtension}. JUnit 5 has to be on the class path.
 *
 * <p>Nested classes, and other classes that share the field, share the sandbox. Tests that JUnit
 * runs in parallel take turns in it, in any number of extensions; classes that share the field and
 * run in parallel plan in {@code @BeforeEach}, since {@code @BeforeAll} takes no turn.
 */
public final class SandboxExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        ParameterResolver {
  private final Fixtures fixtures;
  private final ApiDocument document;
  private final Map<Class<?>, Function<URI, ? extends AutoCloseable>> makers;
  private final boolean lenient;
  private final @Nullable MutationSettings mutating;
  private final Mutating mutation;
  private final ReentrantLock turn = new ReentrantLock();
  private final Map<String, Runnable> starts = new ConcurrentHashMap<>();
  private @Nullable String turnOf;
  private @Nullable RunningSandbox running;
  private volatile long place;
  private int classes;

  private SandboxExtension(
      Fixtures fixtures,
      ApiDocument document,
      Map<Class<?>, Function<URI, ? extends AutoCloseable>> makers,
      boolean lenient,
      @Nullable MutationSettings mutating) {
    this.fixtures = fixtures;
    this.document = document;
    this.makers = makers;
    this.lenient = lenient;
    this.mutating = mutating;
    this.mutation = new Mutating(mutating);
  }

  /** An extension with the bundled fixtures and no client yet. */
  public static SandboxExtension create() {
    return create(Fixtures.bundled());
  }

  /**
   * An extension with fixtures of your choice, such as {@code Fixtures.bundled().with(folder)}, and
   * no client yet.
   */
  public static SandboxExtension create(Fixtures fixtures) {
    return new SandboxExtension(fixtures, fixtures.document(), Map.of(), false, null);
  }

  /**
   * Answers what a service would refuse as if it were right: broken JSON, a missing member, a wrong
   * media type.
   *
   * @return an extension that is lenient
   */
  public SandboxExtension lenient() {
    return new SandboxExtension(fixtures, document, makers, true, mutating);
  }

  /**
   * Says how good the tests are: after the last one of the class, each is run again for everything
   * that the service may do in place of what it was answered, and {@code target/partner-mutation}
   * gets a page with what no test has noticed.
   *
   * @return an extension that does so, with any score
   */
  public SandboxExtension mutating() {
    return mutating(MutationSettings.create());
  }

  /**
   * Says how good the tests are, as {@link #mutating()} does.
   *
   * @param settings how, and the least score: with less, the class fails
   * @return an extension that does so
   */
  public SandboxExtension mutating(MutationSettings settings) {
    return new SandboxExtension(
        fixtures, document, makers, lenient, Objects.requireNonNull(settings, "settings"));
  }

  /**
   * Serves another version of the API, such as {@code ApiDocument.released("1.0.0")}: the document
   * decides where an operation is and what a right request to it is.
   *
   * @param served the document; that of the fixtures unless this is called
   * @return an extension that serves it
   */
  public SandboxExtension document(ApiDocument served) {
    return new SandboxExtension(
        fixtures, Objects.requireNonNull(served, "served"), makers, lenient, mutating);
  }

  /**
   * Adds a client, made once for the class and closed after it.
   *
   * @param type the type of the parameter that gets it
   * @param maker makes it for the sandbox's base URL
   * @return an extension with this client as well
   */
  public <C extends AutoCloseable> SandboxExtension with(
      Class<C> type, Function<URI, ? extends C> maker) {
    Map<Class<?>, Function<URI, ? extends AutoCloseable>> more = new LinkedHashMap<>(makers);
    more.put(Objects.requireNonNull(type, "type"), Objects.requireNonNull(maker, "maker"));
    return new SandboxExtension(fixtures, document, more, lenient, mutating);
  }

  /**
   * The sandbox.
   *
   * @throws IllegalStateException before the first test of the class
   */
  public Sandbox sandbox() {
    return running().sandbox();
  }

  private synchronized RunningSandbox running() {
    if (running == null) {
      throw new IllegalStateException(
          "The sandbox runs only while the tests of a class do. Register the extension in a static field");
    }
    return running;
  }

  @Override
  public synchronized void beforeAll(ExtensionContext context) {
    if (classes++ == 0) {
      running = RunningSandbox.start(fixtures, document, makers, lenient);
    }
    if (place == 0) {
      place = Turns.next(context);
    }
    Turns.add(context, this);
    // What an outer class has planned holds in a nested one; what another class has planned does
    // not.
    outer(context).ifPresentOrElse(aClass -> start(aClass).run(), this::resetBetweenClasses);
  }

  private Optional<ExtensionContext> outer(ExtensionContext context) {
    return context.getParent().filter(parent -> parent.getTestClass().isPresent());
  }

  private void resetBetweenClasses() {
    if (classes == 1 || !turn.isLocked()) {
      sandbox().reset();
    }
  }

  /** Where the tests of a class begin: at what its {@code @BeforeAll} has left. */
  private Runnable start(ExtensionContext aClass) {
    return starts.computeIfAbsent(aClass.getUniqueId(), first -> sandbox().checkpoint());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    sandbox();
    Turns.take(context);
    takeTurn(context.getUniqueId());
    ExtensionContext aClass = context.getParent().orElse(context);
    while (aClass.getTestMethod().isPresent() && aClass.getParent().isPresent()) {
      aClass = aClass.getParent().orElseThrow();
    }
    start(aClass).run();
    mutation.begin(context, sandbox());
  }

  /** Waits for the turn of a test, unless it has it. */
  void takeTurn(String test) {
    if (!turn.isHeldByCurrentThread() || !test.equals(turnOf)) {
      turn.lock();
      turnOf = test;
    }
  }

  /** The place in the order of turns. */
  long place() {
    return place;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (turn.isHeldByCurrentThread()) {
      mutation.end(context, sandbox());
      turnOf = null;
      turn.unlock();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    try {
      if (isLast() && mutation.isWanted(context)) {
        starts.remove(context.getUniqueId());
        // Not under the lock: the tests may ask for the sandbox on any thread.
        mutation.run(context, sandbox().fixtures());
      }
    } finally {
      end(context);
    }
  }

  private synchronized boolean isLast() {
    return classes == 1;
  }

  private synchronized void end(ExtensionContext context) {
    starts.remove(context.getUniqueId());
    if (--classes == 0 && running != null) {
      mutation.forget();
      RunningSandbox last = running;
      running = null;
      last.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Sandbox.class || makers.containsKey(type);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    AutoCloseable client = running().clients().get(parameter.getParameter().getType());
    return client == null ? sandbox() : client;
  }
}
