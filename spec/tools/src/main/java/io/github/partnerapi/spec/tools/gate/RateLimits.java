package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.yaml.MapNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;

/** Compares documented rate limits by how many requests they allow in a second. */
final class RateLimits {
  private RateLimits() {}

  static void compare(String name, Side old, Side now, Changes changes) {
    Optional<BigDecimal> was = perSecond(old);
    Optional<BigDecimal> is = perSecond(now);
    if (is.isPresent() && (was.isEmpty() || is.get().compareTo(was.get()) < 0)) {
      changes.add(
          ChangeKind.RATE_LIMIT_TIGHTENED, now, name + " allows fewer requests than before");
    } else if (was.isPresent() && (is.isEmpty() || is.get().compareTo(was.get()) > 0)) {
      changes.add(ChangeKind.RATE_LIMIT_LOOSENED, now, name + " allows more requests than before");
    }
  }

  private static Optional<BigDecimal> perSecond(Side operation) {
    MapNode limit = operation.map().map("x-rate-limit");
    try {
      return limit
          .scalar("requests")
          .map(
              requests ->
                  requests
                      .number()
                      .divide(
                          BigDecimal.valueOf(
                              Duration.parse(limit.text("period").orElse("")).toMillis()),
                          MathContext.DECIMAL64));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty(); // lint reports a malformed limit
    }
  }
}
