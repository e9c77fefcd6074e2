package io.github.partnerapi.contract.junit;

import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.mutation.MutationReport;
import io.github.partnerapi.contract.sandbox.AnswerFilter;
import io.github.partnerapi.contract.sandbox.Sandbox;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Collections;
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
  private final Map<String, String> tests = Collections.synchronizedMap(new LinkedHashMap<>());
  private volatile @Nullable AnswerFilter next;
  private volatile boolean interrupted;
  private final ReentrantLock turn = new ReentrantLock();
  private final Map<String, Runnable> starts = new ConcurrentHashMap<>();
  private @Nullable String turnOf;
  private @Nullable Running running;
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

  private synchronized Running running() {
    if (running == null) {
      throw new IllegalStateException(
          "The sandbox runs only while the tests of a class do. Register the extension in a static field");
    }
    return running;
  }

  @Override
  public synchronized void beforeAll(ExtensionContext context) {
    if (classes++ == 0) {
      running = Running.start(fixtures, document, makers, lenient);
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
    if (isInside(context)) {
      sandbox().filter(next);
    } else {
      tests.put(context.getUniqueId(), name(context));
    }
  }

  private static boolean isInside(ExtensionContext context) {
    return context.getConfigurationParameter(TestRuns.INSIDE).isPresent();
  }

  private static String name(ExtensionContext test) {
    String method = test.getTestMethod().map(Method::getName).orElse("");
    String shown = test.getDisplayName();
    return shown.startsWith(method) ? method : method + " " + shown;
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
      if (isInside(context)) {
        sandbox().filter(null);
        // JUnit clears what a test leaves.
        interrupted |= Thread.currentThread().isInterrupted();
      }
      turnOf = null;
      turn.unlock();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    try {
      if (isLast() && !isInside(context) && isMutating(context)) {
        mutate(context);
      }
    } finally {
      end(context);
    }
  }

  private synchronized boolean isLast() {
    return classes == 1;
  }

  private boolean isMutating(ExtensionContext context) {
    return context
        .getConfigurationParameter(MutationSettings.SWITCH)
        .map(text -> text.isBlank() || text.equals("true"))
        .orElse(mutating != null);
  }

  /** Runs the tests again. Not under the lock: they may ask for the sandbox on any thread. */
  private void mutate(ExtensionContext context) {
    Class<?> test = context.getRequiredTestClass();
    starts.remove(context.getUniqueId());
    MutationSettings settings =
        (mutating == null ? MutationSettings.create() : mutating).in(context);
    Map<String, String> all;
    synchronized (tests) {
      all = new LinkedHashMap<>(tests);
      tests.clear();
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(test.getClassLoader());
    try (MutantRuns runs =
        new MutantRuns(fixtures, settings, filter -> next = filter, () -> interrupted)) {
      MutationReport report =
          runs.run(test.getSimpleName(), all, ProgramClasses.read(settings.program(), test));
      report.write(settings.folder(), test.getName());
      if (context.getConfigurationParameter(MutationRun.ENTRY).isPresent()) {
        context.publishReportEntry(MutationRun.ENTRY, report.toJson());
      }
      report.requireAtLeast(settings.atLeast());
    } finally {
      next = null;
      if (interrupted) {
        interrupted = false;
        thread.interrupt();
      }
      thread.setContextClassLoader(before);
    }
  }

  private synchronized void end(ExtensionContext context) {
    starts.remove(context.getUniqueId());
    if (--classes == 0 && running != null) {
      tests.clear();
      Running last = running;
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

  /** What runs while the tests of a class do. */
  private record Running(Sandbox sandbox, Map<Class<?>, AutoCloseable> clients)
      implements AutoCloseable {
    static Running start(
        Fixtures fixtures,
        ApiDocument document,
        Map<Class<?>, Function<URI, ? extends AutoCloseable>> makers,
        boolean lenient) {
      Running started =
          new Running(
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
            "The " + type.getSimpleName() + " for the tests could not be made: " + e.getMessage(),
            e);
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
}
