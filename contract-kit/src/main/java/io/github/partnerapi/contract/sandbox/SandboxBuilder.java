package io.github.partnerapi.contract.sandbox;

import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.server.PortTakenException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Configures a {@link Sandbox}. For one thread. */
public final class SandboxBuilder {
  private String host = Sandbox.LOOPBACK;
  private int port;
  private Fixtures fixtures = Fixtures.bundled();
  private @Nullable ApiDocument document;
  private boolean lenient;
  private Consumer<AnsweredRequest> log = answered -> {};

  SandboxBuilder() {}

  /**
   * Sets the address to listen on. Whoever reaches it can use the sandbox, which has no secrets.
   *
   * @param host an address of this machine, {@code 0.0.0.0} for all of them; {@code 127.0.0.1} by
   *     default
   */
  public SandboxBuilder host(String host) {
    if (Objects.requireNonNull(host, "host").isBlank()) {
      throw new IllegalArgumentException(
          "host is blank. Give an address of this machine, such as 0.0.0.0 for all of them");
    }
    this.host = host.strip();
    return this;
  }

  /**
   * Sets the port to listen on.
   *
   * @param port 0 takes any free one, which is the default
   */
  public SandboxBuilder port(int port) {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException(
          "port is " + port + ". Give a number from 0 to 65535; 0 takes any free port");
    }
    this.port = port;
    return this;
  }

  /**
   * Sets what to answer with.
   *
   * @param fixtures the bundled ones by default
   */
  public SandboxBuilder fixtures(Fixtures fixtures) {
    this.fixtures = Objects.requireNonNull(fixtures, "fixtures");
    return this;
  }

  /**
   * Sets the document to serve: it decides where an operation is and what a right request to it is.
   *
   * @param document that of the fixtures by default; {@link ApiDocument#released} gives those that
   *     have been released. A fixture that another document does not describe is left out, and an
   *     operation without one answers with the example in the document
   */
  public SandboxBuilder document(ApiDocument document) {
    this.document = Objects.requireNonNull(document, "document");
    return this;
  }

  /**
   * Sets whether a request that a service would refuse is answered as if it were right.
   *
   * @param lenient false by default: broken JSON, a missing member or parameter, a wrong media type
   *     and an {@code Accept} that can't be served are refused with the documented 400, or with 415
   *     or 406
   */
  public SandboxBuilder lenient(boolean lenient) {
    this.lenient = lenient;
    return this;
  }

  /**
   * Sets who is told of every answered request.
   *
   * @param log told on the threads of the server; nobody by default
   */
  public SandboxBuilder log(Consumer<AnsweredRequest> log) {
    this.log = Objects.requireNonNull(log, "log");
    return this;
  }

  /**
   * Starts the sandbox.
   *
   * @throws PortTakenException when something else listens on the port, or the address is not one
   *     of this machine
   */
  public Sandbox start() {
    Fixtures served = document == null ? fixtures : ServedFixtures.of(fixtures, document);
    return Sandbox.start(host, port, served, new Answers(served, lenient, log));
  }
}
