package io.github.partnerapi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.partnerapi.RawJson;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTest {
  @Test
  void moneyKeepsTheScaleOfItsLiteral() {
    Balance balance =
        Balance.fromJson("{\"pending\":21.00,\"available\":362.10,\"total\":\"420.00\"}");

    assertThat(balance.pending()).isEqualTo(new BigDecimal("21.00"));
    assertThat(balance.total()).isEqualTo("420.00");
    assertThat(balance.toJson())
        .isEqualTo("{\"pending\":21.00,\"available\":362.10,\"total\":\"420.00\"}");
  }

  @Test
  void unknownMembersAndExplicitNullsAreKeptAndWrittenBack() {
    String json = "{\"pending\":1,\"bonus\":{\"a\":[1.50,null]},\"withdrawn\":null}";

    Balance balance = Balance.fromJson(json);

    assertThat(balance.withdrawn()).isNull();
    assertThat(balance.extraMembers()).containsOnlyKeys("bonus", "withdrawn");
    assertThat(balance.toJson()).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"text\"", "true", "{}", "[1]", "[]"})
  void aValueOfAnotherTypeCostsItsMemberAlone(String wrong) {
    Balance balance = Balance.fromJson("{\"pending\":" + wrong + ",\"available\":2.50}");

    assertThat(balance.pending()).isNull();
    assertThat(balance.available()).isEqualTo(new BigDecimal("2.50"));
    assertThat(balance.extraMembers()).containsOnlyKeys("pending");
    assertThat(balance.toJson()).contains("\"pending\":" + wrong);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-02-30 00:00:00", "2023-01-01T11:22:59Z", "soon", ""})
  void aTimestampThatCantBeReadIsKeptAsText(String text) {
    Withdrawal withdrawal =
        Withdrawal.fromJson("{\"withdrawal_id\":1,\"action_timestamp\":\"" + text + "\"}");

    assertThat(withdrawal.actionTimestamp()).isNull();
    assertThat(withdrawal.withdrawalId()).isEqualTo(1);
    assertThat(withdrawal.extraMembers()).containsEntry("action_timestamp", RawJson.of(text));
  }

  @Test
  void aTimestampHasNoZone() {
    Withdrawal withdrawal = Withdrawal.fromJson("{\"request_timestamp\":\"2018-03-06 12:24:42\"}");

    assertThat(withdrawal.requestTimestamp()).isEqualTo(LocalDateTime.of(2018, 3, 6, 12, 24, 42));
    assertThat(withdrawal.toJson()).isEqualTo("{\"request_timestamp\":\"2018-03-06 12:24:42\"}");
  }

  @Test
  void anUnknownValueOfAnOpenSetIsKeptAsItCame() {
    Withdrawal withdrawal = Withdrawal.fromJson("{\"status\":\"on hold\"}");

    assertThat(withdrawal.status().isKnown()).isFalse();
    assertThat(withdrawal.status()).isEqualTo(WithdrawalStatus.of("on hold"));
    assertThat(WithdrawalStatus.of("paid")).isSameAs(WithdrawalStatus.PAID);
    assertThat(withdrawal.toJson()).isEqualTo("{\"status\":\"on hold\"}");
  }

  @Test
  void oneWrongElementCostsThatElementAlone() {
    WithdrawalList list =
        WithdrawalList.fromJson("{\"result\":[{\"withdrawal_id\":1},7,{\"withdrawal_id\":2}]}");

    assertThat(list.result()).extracting(Withdrawal::withdrawalId).containsExactly(1L, 2L);
  }

  @Test
  void toStringMasksWhatIsSensitiveAndHidesExtraValues() {
    ApiToken token =
        ApiToken.fromJson(
            "{\"id\":1,\"token\":\"canary-1\",\"label\":\"mine\",\"other\":\"canary-2\"}");

    assertThat(token.toString())
        .isEqualTo("ApiToken[id=1, token=***, label=mine, extraMembers=[other]]");
    assertThat(token.token()).isEqualTo("canary-1");
  }

  @Test
  void aChangedCopyForgetsWhatWasKeptForTheMember() {
    Balance balance = Balance.fromJson("{\"pending\":\"soon\",\"x\":1}");

    Balance changed = balance.toBuilder().pending(new BigDecimal("5")).build();

    assertThat(changed.toJson()).isEqualTo("{\"pending\":5,\"x\":1}");
    assertThat(balance.pending()).isNull();
    assertThat(changed)
        .isNotEqualTo(balance)
        .isEqualTo(Balance.fromJson("{\"x\":1,\"pending\":5}"));
  }

  @Test
  void anExtraMemberIsSentAsGiven() {
    UpdateLicenseBillingBody body =
        UpdateLicenseBillingBody.builder()
            .token("t")
            .extraMember("new_name", RawJson.of("v"))
            .build();

    assertThat(body.toJson()).isEqualTo("{\"token\":\"t\",\"new_name\":\"v\"}");
  }

  @Test
  void aMissingRequiredMemberIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                UpdateSubscriptionBody.builder()
                    .plan(Plan.TEAM)
                    .billingCycle(BillingCycle.MONTHLY)
                    .build())
        .withMessageContaining("UpdateSubscriptionBody.seats");
  }

  @Test
  void aNullElementOfAListIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                InviteLicenseOperatorsBody.builder()
                    .operators(java.util.Arrays.asList((OperatorInvitation) null)))
        .withMessageContaining("operators");
  }

  @Test
  void listsAreUnmodifiable() {
    WithdrawalList list =
        WithdrawalList.builder().result(List.of(Withdrawal.builder().build())).build();

    org.assertj.core.api.Assertions.assertThatThrownBy(() -> list.result().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
