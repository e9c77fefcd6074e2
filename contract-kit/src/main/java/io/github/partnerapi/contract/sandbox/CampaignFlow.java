package io.github.partnerapi.contract.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.internal.server.SandboxRequest;
import io.github.partnerapi.contract.internal.text.ExactJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Campaigns: created, listed, searched page by page, and disabled. */
final class CampaignFlow implements Flow {
  private final Shapes shapes;
  private final Things campaigns = new Things();

  CampaignFlow(Shapes shapes) {
    this.shapes = shapes;
  }

  @Override
  public Map<String, Function<SandboxRequest, FixtureResponse>> operations() {
    return Map.of(
        "createCampaign",
        this::create,
        "getCampaigns",
        this::list,
        "searchCampaigns",
        this::search,
        "disableCampaign",
        this::disable);
  }

  private FixtureResponse create(SandboxRequest request) {
    String name = request.field("name").orElse("");
    if (name.isBlank()) {
      return shapes.refusal("createCampaign", 400);
    }
    String slug = "pp_" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    if (campaigns.anyHas("slug", slug)) {
      return shapes.refusal("createCampaign", 409);
    }
    ObjectNode campaign = shapes.documented("createCampaign").put("name", name).put("slug", slug);
    request.query("product").ifPresent(product -> campaign.put("product", product));
    String page =
        request.field("link").orElse("https://www." + campaign.path("product").asText() + ".com/");
    campaign.put("url", page + (page.contains("?") ? "&" : "?") + "a=xyz&utm_campaign=" + slug);
    campaign.remove(List.of("trial_duration", "discount"));
    request
        .field("trial_duration")
        .filter(days -> days.matches("[0-9]{1,9}"))
        .ifPresent(days -> campaign.put("trial_duration", Integer.parseInt(days)));
    request
        .field("coupon_id")
        .ifPresent(
            coupon ->
                campaign.set("discount", shapes.documented("createCampaign").path("discount")));
    // What the search shows and the creation does not.
    ObjectNode kept = campaign.deepCopy().put("landing_page_url", page).put("active", true);
    long id = campaigns.add(kept);
    kept.put("id", id).put("short_url", "https://lc.chat/" + id);
    return shapes.success("createCampaign", campaign.put("short_url", "https://lc.chat/" + id));
  }

  private FixtureResponse list(SandboxRequest request) {
    Stream<ObjectNode> wanted =
        campaigns.newestFirst().stream().filter(campaign -> inState(campaign, request));
    return shapes.list(
        "getCampaigns",
        wanted
            .map(
                campaign ->
                    campaign.deepCopy().<ObjectNode>without(List.of("id", "landing_page_url")))
            .toList());
  }

  private FixtureResponse search(SandboxRequest request) {
    List<ObjectNode> found =
        new ArrayList<>(
            campaigns.newestFirst().stream()
                .filter(campaign -> matches(campaign, request))
                .toList());
    if (request.query("sort_order").filter("asc"::equals).isPresent()) {
      Collections.reverse(found);
    }
    ObjectNode answer = shapes.documented("searchCampaigns").put("total", found.size());
    ObjectNode shape = (ObjectNode) answer.path("results").path(0);
    answer.remove("value");
    int limit = answer.path("limit").asInt();
    int page =
        request
            .query("page")
            .map(text -> text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0)
            .orElse(1);
    if (page < 1 || (page > 1 && (page - 1) * limit >= found.size())) {
      return shapes.refusal("searchCampaigns", 400);
    }
    List<ObjectNode> shown =
        found.stream()
            .skip((page - 1L) * limit)
            .limit(limit)
            .map(campaign -> result(shape, campaign))
            .toList();
    answer.putArray("results").addAll(shown);
    return shapes.success("searchCampaigns", answer);
  }

  private static ObjectNode result(ObjectNode shape, ObjectNode campaign) {
    ObjectNode result = shape.deepCopy();
    for (String member : List.of("id", "name", "product", "slug", "landing_page_url")) {
      result.set(member, campaign.get(member));
    }
    return result.set("created_at", campaign.get("creation_timestamp"));
  }

  private static boolean matches(ObjectNode campaign, SandboxRequest request) {
    String product = request.query("product").orElse("all");
    return inState(campaign, request)
        && (product.equals("all") || product.equals(campaign.path("product").asText()))
        && filters(request).allMatch(filter -> passes(campaign, filter));
  }

  private static Stream<JsonNode> filters(SandboxRequest request) {
    try {
      JsonNode filters =
          ExactJson.read(request.query("filters").orElse("[]").getBytes(StandardCharsets.UTF_8));
      return StreamSupport.stream(filters.spliterator(), false);
    } catch (JsonProcessingException e) {
      return Stream.empty();
    }
  }

  private static boolean inState(ObjectNode campaign, SandboxRequest request) {
    // The search says archived where the list says disabled.
    boolean active =
        request
            .query("state")
            .filter(state -> state.equals("archived") || state.equals("disabled"))
            .isEmpty();
    return campaign.path("active").asBoolean() == active;
  }

  private static boolean passes(ObjectNode campaign, JsonNode filter) {
    String actual = campaign.path(filter.path("field").asText()).asText();
    String wanted = filter.path("value").asText();
    return filter.path("operator").asText().equals("contains")
        ? actual.contains(wanted)
        : actual.equals(wanted);
  }

  private FixtureResponse disable(SandboxRequest request) {
    ObjectNode campaign = campaigns.get(request.lastNumber());
    if (campaign == null) {
      return shapes.refusal("disableCampaign", 400);
    }
    if (!campaign.path("active").asBoolean()) {
      return shapes.refusal("disableCampaign", 403);
    }
    campaign.put("active", false);
    return shapes.success("disableCampaign");
  }

  @Override
  public Map<String, List<ObjectNode>> things() {
    return Map.of("campaigns", campaigns.newestFirst());
  }

  @Override
  public void forget() {
    campaigns.forget();
  }

  @Override
  public Runnable checkpoint() {
    return campaigns.checkpoint();
  }
}
