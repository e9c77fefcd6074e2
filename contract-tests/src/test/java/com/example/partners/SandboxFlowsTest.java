package com.example.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.partnerapi.BadRequestException;
import io.github.partnerapi.ConflictException;
import io.github.partnerapi.ForbiddenException;
import io.github.partnerapi.UnauthorizedException;
import io.github.partnerapi.api.AffiliateApi.SearchCampaignsRequest;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.junit.SandboxExtension;
import io.github.partnerapi.contract.sandbox.Sandbox;
import io.github.partnerapi.model.ApiToken;
import io.github.partnerapi.model.CampaignFilter;
import io.github.partnerapi.model.CampaignFilterField;
import io.github.partnerapi.model.CampaignFilterOperator;
import io.github.partnerapi.model.CampaignListState;
import io.github.partnerapi.model.CampaignProduct;
import io.github.partnerapi.model.CampaignState;
import io.github.partnerapi.model.FoundCampaign;
import io.github.partnerapi.model.SortOrder;
import io.github.partnerapi.model.Withdrawal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody does with tokens, campaigns and money, through both clients. */
class SandboxFlowsTest {
  @RegisterExtension static final SandboxExtension EXTENSION = SandboxExtension.create();

  @ParameterizedTest
  @EnumSource
  void aTokenIsReplacedByANewOne(Binding binding, Sandbox sandbox) {
    try (TextClient first = binding.text(sandbox.baseUrl()).build()) {
      ApiToken old = first.account().createApiToken("2025");
      ApiToken renewed = first.account().createApiToken("2026");
      assertThat(first.account().getApiTokens().result()).containsExactly(renewed, old);
      assertThat(renewed.token()).isNotEqualTo(old.token());

      try (TextClient second = binding.text(sandbox.baseUrl()).token(renewed.token()).build();
          TextClient outdated = binding.text(sandbox.baseUrl()).token(old.token()).build()) {
        assertThat(outdated.account().getProfile()).isNotNull();
        second.account().revokeApiToken(String.valueOf(old.id()));

        assertThatThrownBy(() -> outdated.account().getProfile())
            .isInstanceOf(UnauthorizedException.class);
        assertThatThrownBy(() -> outdated.account().getApiTokens())
            .isInstanceOf(UnauthorizedException.class);
        assertThat(second.account().getApiTokens().result()).containsExactly(renewed);
        assertThatThrownBy(() -> second.account().revokeApiToken(String.valueOf(old.id())))
            .isInstanceOf(BadRequestException.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLabelIsTakenOnlyOnce(Binding binding, Sandbox sandbox) {
    try (TextClient client = binding.text(sandbox.baseUrl()).build()) {
      client.account().createApiToken("żółć & more");

      assertThatThrownBy(() -> client.account().createApiToken("żółć & more"))
          .isInstanceOf(ConflictException.class);
      assertThatThrownBy(() -> client.account().createApiToken(" "))
          .isInstanceOf(BadRequestException.class);
      assertThat(client.account().getApiTokens().result())
          .extracting(ApiToken::label)
          .containsExactly("żółć & more");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWithdrawalTakesTheBalanceAndTheNextOneIsRefused(Binding binding, Sandbox sandbox) {
    try (TextClient client = binding.text(sandbox.baseUrl()).build()) {
      Withdrawal withdrawal = client.account().requestWithdrawal();

      assertThat(withdrawal.amount()).isEqualByComparingTo("362.00");
      assertThat(client.account().getBalance().available()).isEqualByComparingTo("0");
      assertThat(client.account().getBalance().withdrawn()).isEqualByComparingTo("399.00");
      assertThat(client.account().getBalance().total()).hasToString("420.00");
      assertThatExceptionOfType(ForbiddenException.class)
          .isThrownBy(() -> client.account().requestWithdrawal())
          .satisfies(refused -> assertThat(refused.reason()).contains("not enough money"));
      assertThat(client.account().getWithdrawals().result()).containsExactly(withdrawal);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCampaignIsCreatedFoundAndDisabled(Binding binding, Sandbox sandbox) {
    try (TextClient client = binding.text(sandbox.baseUrl()).build()) {
      var created =
          client
              .affiliate()
              .createCampaign(
                  r ->
                      r.product(CampaignProduct.CHATBOT)
                          .name("Autumn sale")
                          .link("https://example.org/?x=1")
                          .trialDuration(14));
      assertThat(created.url())
          .isEqualTo("https://example.org/?x=1&a=xyz&utm_campaign=pp_autumn-sale");
      assertThat(created.trialDuration()).isEqualTo(14);
      assertThat(created.discount()).isNull();

      FoundCampaign found = search(client, all -> {}).get(0);
      assertThat(found.name()).isEqualTo("Autumn sale");
      assertThat(found.slug()).isEqualTo(created.slug());
      assertThat(found.landingPageUrl()).isEqualTo("https://example.org/?x=1");
      assertThat(client.affiliate().getCampaigns(r -> r.state(CampaignListState.ACTIVE)).result())
          .extracting(c -> c.shortUrl())
          .containsExactly(created.shortUrl());

      String id = String.valueOf(found.id());
      client.affiliate().disableCampaign(id);
      assertThat(search(client, all -> {})).isEmpty();
      assertThat(search(client, r -> r.state(CampaignState.ARCHIVED))).containsExactly(found);
      assertThat(client.affiliate().getCampaigns(r -> r.state(CampaignListState.ACTIVE)).result())
          .isEmpty();
      assertThat(client.affiliate().getCampaigns(r -> r.state(CampaignListState.DISABLED)).result())
          .hasSize(1);
      assertThatThrownBy(() -> client.affiliate().disableCampaign(id))
          .isInstanceOf(ForbiddenException.class);
      assertThatThrownBy(() -> client.affiliate().disableCampaign("4711"))
          .isInstanceOf(BadRequestException.class);
      assertThatThrownBy(
              () ->
                  client
                      .affiliate()
                      .createCampaign(
                          r ->
                              r.product(CampaignProduct.CHATBOT)
                                  .name("Autumn sale")
                                  .link("https://example.org/")
                                  .trialDuration(14)))
          .isInstanceOf(ConflictException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void campaignsAreFoundByFilterInOrderAndPageByPage(Binding binding, Sandbox sandbox) {
    try (TextClient client = binding.text(sandbox.baseUrl()).build()) {
      for (int i = 1; i <= 31; i++) {
        String name = (i == 7 ? "Special " : "Campaign ") + i;
        CampaignProduct product = i % 2 == 0 ? CampaignProduct.CHATBOT : CampaignProduct.LIVECHAT;
        client
            .affiliate()
            .createCampaign(
                r -> r.product(product).name(name).link("https://example.org/").trialDuration(14));
      }

      assertThat(search(client, all -> {}))
          .hasSize(31)
          .extracting(FoundCampaign::name)
          .startsWith("Campaign 31", "Campaign 30");
      assertThat(search(client, r -> r.sortOrder(SortOrder.ASC)))
          .extracting(FoundCampaign::name)
          .startsWith("Campaign 1", "Campaign 2");
      assertThat(
              search(
                  client,
                  r -> r.filters(List.of(filter("pecial", CampaignFilterOperator.CONTAINS)))))
          .extracting(FoundCampaign::name)
          .containsExactly("Special 7");
      assertThat(
              search(
                  client,
                  r -> r.filters(List.of(filter("Campaign 3", CampaignFilterOperator.EQUALS)))))
          .hasSize(1);
      assertThat(
              client
                  .affiliate()
                  .searchCampaigns(r -> r.state(CampaignState.ACTIVE).page(3))
                  .results())
          .hasSize(1);
      assertThatThrownBy(
              () -> client.affiliate().searchCampaigns(r -> r.state(CampaignState.ACTIVE).page(4)))
          .isInstanceOf(BadRequestException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsRememberedFromOneTestToTheNext(Binding binding, Sandbox sandbox) {
    try (TextClient client = binding.text(sandbox.baseUrl()).build()) {
      assertThat(client.account().getApiTokens().result()).isEmpty();
      assertThat(client.account().getWithdrawals().result()).isEmpty();
      assertThat(client.account().getBalance().available()).isEqualByComparingTo("362.00");
      assertThat(search(client, all -> {})).isEmpty();
      assertThat(client.account().createApiToken("first").id()).isEqualTo(1);
    }
  }

  private static CampaignFilter filter(String value, CampaignFilterOperator operator) {
    return CampaignFilter.builder()
        .field(CampaignFilterField.NAME)
        .value(value)
        .operator(operator)
        .build();
  }

  private static List<FoundCampaign> search(
      TextClient client, Consumer<SearchCampaignsRequest.Builder> more) {
    SearchCampaignsRequest.Builder request =
        SearchCampaignsRequest.builder().state(CampaignState.ACTIVE);
    more.accept(request);
    List<FoundCampaign> found = new ArrayList<>();
    client.affiliate().searchCampaignsPages(request.build()).forEach(found::add);
    return found;
  }
}
