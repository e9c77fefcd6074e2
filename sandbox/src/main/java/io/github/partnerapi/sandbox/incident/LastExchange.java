package io.github.partnerapi.sandbox.incident;

import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureWriter;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.transport.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last exchange of a client as a fixture, redacted by the rules of the recorder: {@code
 * NativeTextClient.builder().around(lastExchange::around)}. What a client sends and gets is
 * redacted when the exchange ends, and forgotten; what can't be redacted for certain is not kept.
 * Safe for use by many threads.
 */
public final class LastExchange {
  private static final String NOTHING = "No exchange has ended yet";

  private final ExchangeRedaction redaction;
  private @Nullable Fixture fixture;
  private String problem = NOTHING;

  private LastExchange(Clock clock) {
    this.redaction = new ExchangeRedaction(ApiDocument.bundled(), () -> LocalDate.now(clock));
  }

  /** Begins with nothing; the provenance has the day in UTC. */
  public static LastExchange keeper() {
    return keeper(Clock.systemUTC());
  }

  /**
   * Begins with nothing.
   *
   * @param clock gives the day of the provenance
   */
  public static LastExchange keeper(Clock clock) {
    return new LastExchange(Objects.requireNonNull(clock, "clock"));
  }

  /**
   * Sends with a transport and keeps the last exchange.
   *
   * @param transport the transport of a client
   * @return the transport to send with; closes the given one with itself
   */
  public Transport around(Transport transport) {
    return new WatchedTransport(transport, this::ended, this::lost);
  }

  private void ended(WatchedExchange exchange) {
    Kept kept = redaction.of(exchange);
    synchronized (this) {
      fixture = kept.fixture();
      problem = kept.problem();
    }
  }

  private synchronized void lost() {
    fixture = null;
    problem = "The last request got no answer, so that there is nothing to keep";
  }

  /**
   * The outcome of a redaction.
   *
   * @param fixture the fixture; null when it was not made
   * @param problem why it was not made, without any value of the exchange; else empty
   */
  record Kept(@Nullable Fixture fixture, String problem) {}

  /** The last exchange; empty when there is none that could be redacted. */
  public synchronized Optional<Fixture> fixture() {
    return Optional.ofNullable(fixture);
  }

  /** Why there is no fixture, without any value of the exchange; empty when there is one. */
  public synchronized String problem() {
    return problem;
  }

  /** Forgets the last exchange. */
  public synchronized void forget() {
    fixture = null;
    problem = NOTHING;
  }

  /**
   * Writes the last exchange as a fixture, whole or not at all.
   *
   * @param folder the folder of the fixtures, made when it is missing
   * @param name the case, lower case words with dashes, such as {@code incident-17}
   * @return the file, {@code <operation>/<status>-<case>.json} in the folder
   * @throws IllegalStateException when there is none that could be redacted, or the file exists
   * @throws IllegalArgumentException when the name is written in another way
   */
  public Path write(Path folder, String name) {
    Fixture named = named(name);
    Path file = folder.resolve(named.file());
    if (Files.exists(file)) {
      throw new IllegalStateException(file + " exists. Give the case another name");
    }
    try {
      Files.createDirectories(file.getParent());
      Path part = Files.createTempFile(file.getParent(), "fixture", ".part");
      Files.writeString(part, text(named));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Can't write " + file + ". Name a folder that can be written", e);
    }
    return file;
  }

  /**
   * Says what to paste into which file, for a machine from which no file can be taken.
   *
   * @param name the case, lower case words with dashes
   * @throws IllegalStateException when there is none that could be redacted
   * @throws IllegalArgumentException when the name is written in another way
   */
  public String toPaste(String name) {
    Fixture named = named(name);
    return "fixtures/" + named.file() + "\n" + text(named);
  }

  private Fixture named(String name) {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "name is '" + name + "'. Give lower case words with dashes, such as incident-17");
    }
    return fixture()
        .orElseThrow(() -> new IllegalStateException("There is no fixture: " + problem()))
        .withName(name);
  }

  private static String text(Fixture fixture) {
    return ExactJson.pretty(FixtureWriter.tree(fixture));
  }

  /** Names the operation and the status at most. */
  @Override
  public String toString() {
    return "LastExchange[" + fixture().map(Fixture::id).orElseGet(this::problem) + "]";
  }
}
