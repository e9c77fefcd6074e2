package com.example.partners.payouts;

import io.github.partnerapi.ForbiddenException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.model.Balance;
import io.github.partnerapi.model.Withdrawal;
import io.github.partnerapi.model.WithdrawalStatus;
import java.math.BigDecimal;
import java.util.Objects;

/** A small program that pays a partner's money out. */
final class Payouts {
  private final TextClient client;

  Payouts(TextClient client) {
    this.client = client;
  }

  String money() {
    Balance balance = client.account().getBalance();
    return Objects.requireNonNull(balance.available(), "available")
        + " now, "
        + Objects.requireNonNull(balance.pending(), "pending")
        + " later";
  }

  String payOut() {
    try {
      Withdrawal withdrawal = client.account().requestWithdrawal();
      return Objects.requireNonNull(withdrawal.amount(), "amount") + " " + state(withdrawal);
    } catch (ForbiddenException e) {
      return "not enough";
    }
  }

  BigDecimal paid() {
    return client.account().getWithdrawals().result().stream()
        .filter(withdrawal -> state(withdrawal).equals("done"))
        .map(Withdrawal::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String state(Withdrawal withdrawal) {
    WithdrawalStatus status = withdrawal.status();
    if (WithdrawalStatus.PENDING.equals(status)) {
      return "waiting";
    }
    if (WithdrawalStatus.PAID.equals(status)) {
      return "done";
    }
    throw new IllegalStateException("A withdrawal has the unknown status " + status);
  }
}
