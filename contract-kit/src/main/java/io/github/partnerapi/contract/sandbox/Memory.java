package io.github.partnerapi.contract.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.internal.server.SandboxRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a sandbox that remembers has been told: tokens, campaigns and withdrawals. It begins empty.
 * The recorded responses give every answer its shape and its moments; only what the caller said,
 * the numbers and the balance differ. Safe for use by many threads.
 */
final class Memory {
  private final TokenFlow tokens;
  private final List<Flow> flows;
  private final Map<String, Function<SandboxRequest, FixtureResponse>> operations = new HashMap<>();

  Memory(Fixtures fixtures) {
    Shapes shapes = new Shapes(fixtures);
    tokens = new TokenFlow(shapes);
    flows = List.of(tokens, new CampaignFlow(shapes), new WithdrawalFlow(shapes));
    flows.forEach(flow -> operations.putAll(flow.operations()));
  }

  synchronized Optional<FixtureResponse> answer(String operation, SandboxRequest request) {
    return Optional.ofNullable(operations.get(operation)).map(flow -> flow.apply(request));
  }

  /** Says whether a secret is that of a token which was created here and has been revoked. */
  synchronized boolean isRevoked(String secret) {
    return tokens.isRevoked(secret);
  }

  /** Keeps what there is; the action brings it back. */
  synchronized Runnable checkpoint() {
    List<Runnable> kept = flows.stream().map(Flow::checkpoint).toList();
    return () -> {
      synchronized (this) {
        kept.forEach(Runnable::run);
      }
    };
  }

  /** What was created, by kind, the newest first. */
  synchronized ObjectNode things() {
    ObjectNode things = JsonNodeFactory.instance.objectNode();
    flows.forEach(
        flow -> flow.things().forEach((kind, all) -> all.forEach(things.withArray(kind)::add)));
    return things;
  }

  synchronized void forget() {
    flows.forEach(Flow::forget);
  }
}
