package io.github.partnerapi.contract.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.internal.server.SandboxRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A few operations that work on the same things. For one thread at a time. */
interface Flow {
  /** The operations by their ids. */
  Map<String, Function<SandboxRequest, FixtureResponse>> operations();

  /** What was created, by kind, the newest first. */
  Map<String, List<ObjectNode>> things();

  /** Forgets all things. */
  void forget();

  /** Keeps the things that there are; the action brings them back. */
  Runnable checkpoint();
}
