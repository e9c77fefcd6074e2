package io.github.partnerapi.contract.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.internal.server.SandboxRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** API tokens: created, listed, and refused as a credential once they are revoked. */
final class TokenFlow implements Flow {
  private final Shapes shapes;
  private final Things tokens = new Things();
  private final Set<String> revoked = new HashSet<>();

  TokenFlow(Shapes shapes) {
    this.shapes = shapes;
  }

  @Override
  public Map<String, Function<SandboxRequest, FixtureResponse>> operations() {
    return Map.of(
        "createApiToken", this::create, "getApiTokens", this::list, "revokeApiToken", this::revoke);
  }

  private FixtureResponse create(SandboxRequest request) {
    String label = request.field("label").orElse("");
    if (label.isBlank()) {
      return shapes.refusal("createApiToken", 400);
    }
    if (tokens.anyHas("label", label)) {
      return shapes.refusal("createApiToken", 409);
    }
    ObjectNode token = shapes.documented("createApiToken").put("label", label);
    long id = tokens.add(token);
    token.put("id", id).put("token", "sandbox-token-" + id);
    return shapes.success("createApiToken", token);
  }

  private FixtureResponse list(SandboxRequest request) {
    return shapes.list("getApiTokens", tokens.newestFirst());
  }

  private FixtureResponse revoke(SandboxRequest request) {
    ObjectNode token = tokens.remove(request.lastNumber());
    if (token == null) {
      return shapes.refusal("revokeApiToken", 400);
    }
    revoked.add(token.path("token").textValue());
    return shapes.success("revokeApiToken");
  }

  /** Says whether a secret is that of a token which has been revoked. */
  boolean isRevoked(String secret) {
    return revoked.contains(secret);
  }

  @Override
  public Map<String, List<ObjectNode>> things() {
    return Map.of("tokens", tokens.newestFirst());
  }

  @Override
  public void forget() {
    tokens.forget();
    revoked.clear();
  }

  @Override
  public Runnable checkpoint() {
    Runnable kept = tokens.checkpoint();
    Set<String> refused = Set.copyOf(revoked);
    return () -> {
      kept.run();
      revoked.clear();
      revoked.addAll(refused);
    };
  }
}
