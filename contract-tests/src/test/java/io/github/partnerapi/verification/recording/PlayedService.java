package io.github.partnerapi.verification.recording;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureWriter;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.contract.sandbox.Sandbox;
import io.github.partnerapi.sandbox.recording.Recorder;
import io.github.partnerapi.sandbox.recording.RecorderBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

/** The sandbox in the part of the live service, with successes changed as a test likes. */
final class PlayedService implements AutoCloseable {
  static final String TOKEN = "live-4f9Kq2ZxW8rT1vB6";
  static final String KEY = "live-key-98yz2ZxW8rT1vB6";
  static final Map<String, String> ENVIRONMENT =
      Map.of("PARTNERAPI_TEXT_TOKEN", TOKEN, "PARTNERAPI_DIALOG360_API_KEY", KEY);
  static final LocalDate DAY = LocalDate.of(2026, 3, 14);

  private final Sandbox sandbox;

  private PlayedService(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** The service as the fixtures show it. */
  static PlayedService unchanged() {
    return new PlayedService(Sandbox.start());
  }

  /**
   * The service after changes.
   *
   * @param folder where to put the changed fixtures
   * @param changes by operation, what to do to the response of each success; a JSON body stands
   *     under {@code body/json}
   */
  static PlayedService changed(Path folder, Map<String, Consumer<ObjectNode>> changes) {
    try {
      for (Fixture fixture : Fixtures.bundled().all()) {
        ObjectNode tree = FixtureWriter.tree(fixture).deepCopy();
        if (fixture.expect() == null && changes.containsKey(fixture.operation())) {
          changes.get(fixture.operation()).accept((ObjectNode) tree.get("response"));
        }
        Path file = folder.resolve(fixture.file());
        Files.createDirectories(file.getParent());
        Files.writeString(file, ExactJson.pretty(tree));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PlayedService(Sandbox.start(0, Fixtures.in(folder)));
  }

  /** Options that record this service and no other. */
  RecorderBuilder recorder() {
    return recorder(sandbox.baseUrl());
  }

  /** Options that record another service that a test plays, and no other. */
  static RecorderBuilder recorder(URI service) {
    RecorderBuilder builder = Recorder.builder().environment(ENVIRONMENT).day(DAY);
    ApiDocument.bundled()
        .operations()
        .forEach(operation -> builder.upstream(operation.server(), service));
    return builder;
  }

  Sandbox sandbox() {
    return sandbox;
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
