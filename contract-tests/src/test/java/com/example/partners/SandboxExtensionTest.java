package com.example.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.partnerapi.BadRequestException;
import io.github.partnerapi.ConflictException;
import io.github.partnerapi.ForbiddenException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.junit.SandboxExtension;
import io.github.partnerapi.contract.sandbox.Sandbox;
import io.github.partnerapi.model.ApiToken;
import io.github.partnerapi.model.CampaignProduct;
import io.github.partnerapi.model.CampaignState;
import io.github.partnerapi.model.Withdrawal;
import io.github.partnerapi.nativeclient.NativeTextClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SandboxExtensionTest {
  @RegisterExtension
  static final SandboxExtension EXTENSION =
      SandboxExtension.create()
          .with(
              TextClient.class,
              url ->
                  NativeTextClient.builder()
                      .baseUrl(url)
                      .token("sandbox-token")
                      .maxRetries(0)
                      .build());

  @Test
  void aTokenIsCreatedListedAndRevoked(TextClient text) {
    ApiToken token = text.account().createApiToken("Mine");
    assertThat(text.account().getApiTokens().result()).containsExactly(token);

    text.account().revokeApiToken(String.valueOf(token.id()));
    assertThat(text.account().getApiTokens().result()).isEmpty();
    assertThatThrownBy(() -> text.account().revokeApiToken(String.valueOf(token.id())))
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  void aLabelIsTakenOnlyOnce(TextClient text) {
    text.account().createApiToken("Mine");

    assertThatThrownBy(() -> text.account().createApiToken("Mine"))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void aCampaignIsCreatedFoundAndDisabled(TextClient text) {
    text.affiliate()
        .createCampaign(
            request ->
                request
                    .product(CampaignProduct.CHATBOT)
                    .name("Autumn")
                    .link("https://example.org/")
                    .trialDuration(14));
    assertThat(search(text, CampaignState.ACTIVE)).containsExactly("Autumn");

    long id =
        text.affiliate()
            .searchCampaigns(request -> request.state(CampaignState.ACTIVE))
            .results()
            .get(0)
            .id();
    text.affiliate().disableCampaign(Long.toString(id));
    assertThat(search(text, CampaignState.ACTIVE)).isEmpty();
    assertThat(search(text, CampaignState.ARCHIVED)).containsExactly("Autumn");
    assertThatThrownBy(() -> text.affiliate().disableCampaign(Long.toString(id)))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void aWithdrawalIsRequestedAndListed(TextClient text) {
    Withdrawal withdrawal = text.account().requestWithdrawal();

    assertThat(text.account().getWithdrawals().result()).containsExactly(withdrawal);
  }

  @Test
  void nothingIsRememberedFromOneTestToTheNext(TextClient text) {
    assertThat(text.account().getApiTokens().result()).isEmpty();
    assertThat(text.account().getWithdrawals().result()).isEmpty();
  }

  @Test
  void aCaseIsChosenByNameAndWhatWasSentIsSeen(Sandbox sandbox, TextClient text) {
    sandbox.answer("requestWithdrawal", "below-minimum");

    assertThatThrownBy(() -> text.account().requestWithdrawal())
        .isInstanceOf(ForbiddenException.class);
    assertThat(sandbox.received("requestWithdrawal"))
        .singleElement()
        .satisfies(request -> assertThat(request.method()).isEqualTo("POST"));
    assertThat(sandbox.received("getBalance")).isEmpty();
  }

  @Test
  void withoutARunningTestThereIsNoSandbox() {
    assertThatThrownBy(() -> SandboxExtension.create().sandbox())
        .hasMessageContaining("static field");
  }

  private static List<String> search(TextClient text, CampaignState state) {
    return text.affiliate().searchCampaigns(request -> request.state(state)).results().stream()
        .map(found -> found.name())
        .toList();
  }
}
