package io.github.partnerapi.contract.internal.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.Body;
import io.github.partnerapi.contract.Fixture;
import io.github.partnerapi.contract.Fixtures;
import io.github.partnerapi.contract.WireResponse;
import io.github.partnerapi.contract.internal.judge.SentValues;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a sandbox that remembers has been told: tokens, campaigns and withdrawals. It begins empty. The recorded responses give every answer
 * its shape; only what the caller said and the numbers differ. Safe for use by many threads.
 */
final class Memory {
  private final Fixtures fixtures;
  private final Map<Long, ObjectNode> tokens = new LinkedHashMap<>();
  private final Map<Long, ObjectNode> campaigns = new LinkedHashMap<>();
  private final Map<Long, ObjectNode> withdrawals = new LinkedHashMap<>();
  private final Map<String, Function<SandboxRequest, WireResponse>> operations;
  private long lastNumber;

  Memory(Fixtures fixtures) {
    this.fixtures = fixtures;
    this.operations =
        Map.of(
            "createApiToken", this::createToken,
            "getApiTokens", request -> list("getApiTokens", "result", tokens.values().stream().toList()),
            "revokeApiToken", this::revokeToken,
            "createCampaign", this::createCampaign,
            "searchCampaigns", this::searchCampaigns,
            "disableCampaign", this::disableCampaign,
            "requestWithdrawal", request -> requestWithdrawal(),
            "getWithdrawals", request -> list("getWithdrawals", "result", withdrawals.values().stream().toList()));
  }

  synchronized Optional<WireResponse> answer(String operation, SandboxRequest request) {
    return Optional.ofNullable(operations.get(operation)).map(flow -> flow.apply(request));
  }

  synchronized void forget() {
    tokens.clear();
    campaigns.clear();
    withdrawals.clear();
    lastNumber = 0;
  }

  private WireResponse createToken(SandboxRequest request) {
    String label = field(request, "label").orElse("");
    if (label.isBlank()) {
      return error("createApiToken", 400);
    }
    if (tokens.values().stream().anyMatch(token -> token.path("label").asText().equals(label))) {
      return error("createApiToken", 409);
    }
    ObjectNode token = documented("createApiToken");
    token.put("id", ++lastNumber).put("token", "sandbox-token-" + lastNumber).put("label", label);
    tokens.put(lastNumber, token);
    return success("createApiToken", token);
  }

  private WireResponse revokeToken(SandboxRequest request) {
    return tokens.remove(number(request.path())) == null ? error("revokeApiToken", 400) : success("revokeApiToken", null);
  }

  private WireResponse createCampaign(SandboxRequest request) {
    Optional<String> name = field(request, "name");
    if (name.isEmpty()) {
      return error("createCampaign", 400);
    }
    String slug = "pp_" + name.get().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    if (campaigns.values().stream().anyMatch(campaign -> campaign.path("slug").asText().equals(slug))) {
      return error("createCampaign", 409);
    }
    ObjectNode created = documented("createCampaign").put("name", name.get()).put("slug", slug);
    ObjectNode found = (ObjectNode) documented("searchCampaigns").path("results").path(0).deepCopy();
    found.put("id", ++lastNumber).put("name", name.get()).put("slug", slug);
    query(request, "product").ifPresent(product -> {
      created.put("product", product);
      found.put("product", product);
    });
    campaigns.put(lastNumber, found);
    return success("createCampaign", created);
  }

  private WireResponse searchCampaigns(SandboxRequest request) {
    boolean archived = query(request, "state").filter("archived"::equals).isPresent();
    List<ObjectNode> found = campaigns.values().stream().filter(campaign -> campaign.has("disabled") == archived).toList();
    ObjectNode answer = documented("searchCampaigns");
    int limit = answer.path("limit").asInt(15);
    int page = query(request, "page").filter(text -> text.matches("[0-9]{1,6}")).map(Integer::parseInt).orElse(1);
    ArrayNode results = answer.putArray("results");
    found.stream().skip((long) (page - 1) * limit).limit(limit).forEach(campaign -> {
      ObjectNode shown = campaign.deepCopy();
      shown.remove("disabled");
      results.add(shown);
    });
    answer.put("total", found.size());
    return success("searchCampaigns", answer);
  }

  private WireResponse disableCampaign(SandboxRequest request) {
    ObjectNode campaign = campaigns.get(number(request.path()));
    if (campaign == null) {
      return error("disableCampaign", 400);
    }
    if (campaign.has("disabled")) {
      return error("disableCampaign", 403);
    }
    campaign.put("disabled", true);
    return success("disableCampaign", null);
  }

  private WireResponse requestWithdrawal() {
    ObjectNode withdrawal = documented("requestWithdrawal").put("withdrawal_id", ++lastNumber);
    withdrawals.put(lastNumber, withdrawal);
    return success("requestWithdrawal", withdrawal);
  }

  private WireResponse list(String operation, String member, List<ObjectNode> items) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putArray(member).addAll(items);
    return success(operation, answer);
  }

  private ObjectNode documented(String operation) {
    JsonNode tree = ((Body.JsonText) shown(operation, true, 0).response().body()).tree();
    return tree.deepCopy();
  }

  private WireResponse success(String operation, @Nullable ObjectNode body) {
    WireResponse recorded = shown(operation, true, 0).response();
    Body sent = body == null ? new Body.None() : new Body.JsonText(body.deepCopy());
    return new WireResponse(recorded.status(), recorded.headers(), sent);
  }

  private WireResponse error(String operation, int status) {
    return shown(operation, false, status).response();
  }

  private Fixture shown(String operation, boolean success, int status) {
    return fixtures.of(operation).stream()
        .filter(fixture -> success ? fixture.expect() == null : fixture.status() == status)
        .min(Answers.SUCCESS_FIRST)
        .orElseThrow(() -> new IllegalStateException("No fixture shows " + operation + (success ? "" : " with status " + status)));
  }

  private static long number(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.matches("[0-9]{1,18}") ? Long.parseLong(last) : -1;
  }

  private static Optional<String> field(SandboxRequest request, String name) {
    return value(new String(request.body(), StandardCharsets.UTF_8), name);
  }

  private static Optional<String> query(SandboxRequest request, String name) {
    int mark = request.target().indexOf('?');
    return mark < 0 ? Optional.empty() : value(request.target().substring(mark + 1), name);
  }

  private static Optional<String> value(String pairs, String name) {
    return Optional.ofNullable(SentValues.pairs(pairs).get(name)).map(values -> SentValues.decoded(values.get(0)));
  }
}
