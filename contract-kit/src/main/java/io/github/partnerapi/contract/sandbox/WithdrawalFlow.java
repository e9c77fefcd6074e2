package io.github.partnerapi.contract.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.internal.server.SandboxRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Withdrawals: each takes the whole balance that is available, so that the next one is refused. */
final class WithdrawalFlow implements Flow {
  /** The page's minimum in USD. */
  private static final BigDecimal MINIMUM = BigDecimal.valueOf(50);

  private final Shapes shapes;
  private final Things withdrawals = new Things();
  private BigDecimal paidOut = BigDecimal.ZERO;

  WithdrawalFlow(Shapes shapes) {
    this.shapes = shapes;
  }

  @Override
  public Map<String, Function<SandboxRequest, FixtureResponse>> operations() {
    return Map.of(
        "getBalance",
        this::balance,
        "requestWithdrawal",
        this::request,
        "getWithdrawals",
        this::list);
  }

  private FixtureResponse balance(SandboxRequest request) {
    return shapes.success("getBalance", balance());
  }

  private ObjectNode balance() {
    ObjectNode balance = shapes.documented("getBalance");
    BigDecimal available = balance.path("available").decimalValue().subtract(paidOut);
    return balance
        .put("available", available)
        .put("withdrawn", balance.path("withdrawn").decimalValue().add(paidOut));
  }

  private FixtureResponse request(SandboxRequest request) {
    BigDecimal available = balance().path("available").decimalValue();
    if (available.compareTo(MINIMUM) < 0) {
      return shapes.refusal("requestWithdrawal", 403);
    }
    paidOut = paidOut.add(available);
    ObjectNode withdrawal = shapes.documented("requestWithdrawal").put("amount", available);
    withdrawal.put("withdrawal_id", withdrawals.add(withdrawal));
    return shapes.success("requestWithdrawal", withdrawal);
  }

  private FixtureResponse list(SandboxRequest request) {
    String from = request.query("date_from").orElse("");
    String to = request.query("date_to").orElse("");
    boolean backwards = !from.isEmpty() && !to.isEmpty() && from.compareTo(to) > 0;
    return backwards
        ? shapes.refusal("getWithdrawals", 400)
        : shapes.list("getWithdrawals", withdrawals.newestFirst());
  }

  @Override
  public Map<String, List<ObjectNode>> things() {
    return Map.of("withdrawals", withdrawals.newestFirst());
  }

  @Override
  public void forget() {
    withdrawals.forget();
    paidOut = BigDecimal.ZERO;
  }

  @Override
  public Runnable checkpoint() {
    Runnable kept = withdrawals.checkpoint();
    BigDecimal paid = paidOut;
    return () -> {
      kept.run();
      paidOut = paid;
    };
  }
}
