package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Compares documented rate limits: one is as good as another if whoever keeps the other keeps it
 * too, in each stretch of time. Sixty in a minute and one in a second are the same in the long run,
 * but the second takes no burst.
 */
final class RateLimits {
  private static final String MEMBER = "x-rate-limit";
  private static final Set<String> KNOWN = Set.of("requests", "period", "scope", "x-evidence");

  private RateLimits() {}

  static void compare(String name, Side old, Side now, Changes changes) {
    Optional<Rate> was = rate(old);
    Optional<Rate> is = rate(now);
    String wasScope = old.map().map(MEMBER).text("scope").orElse("");
    String isScope = now.map().map(MEMBER).text("scope").orElse("");
    boolean otherScope = was.isPresent() && is.isPresent() && !wasScope.equals(isScope);
    if (is.isPresent() && (was.isEmpty() || !is.get().allows(was.get()))) {
      changes.add(
          ChangeKind.RATE_LIMIT_TIGHTENED, now, name + " allows fewer requests than before");
    } else if (otherScope && !wasScope.isEmpty()) {
      changes.add(
          ChangeKind.RATE_LIMIT_TIGHTENED,
          now,
          name
              + " counts requests by "
              + (isScope.isEmpty() ? "nothing" : isScope)
              + ", and counted them by "
              + wasScope);
    } else if (was.isPresent() && (is.isEmpty() || !was.get().allows(is.get()) || otherScope)) {
      changes.add(ChangeKind.RATE_LIMIT_LOOSENED, now, name + " allows more requests than before");
    } else if (hasUnknown(old, now)) {
      changes.add(
          ChangeKind.NOT_UNDERSTOOD,
          now,
          MEMBER,
          name + ": '" + MEMBER + "' changed, and no comparison understands it");
    }
  }

  private static boolean hasUnknown(Side old, Side now) {
    MapNode was = old.map().map(MEMBER);
    MapNode is = now.map().map(MEMBER);
    boolean readable = rate(old).isPresent() && rate(now).isPresent();
    return !was.sameData(is)
        && (!readable
            || java.util.stream.Stream.concat(was.names(), is.names())
                .filter(member -> !KNOWN.contains(member))
                .anyMatch(member -> Ownership.differ(was, is, member)));
  }

  private static Optional<Rate> rate(Side operation) {
    MapNode limit = operation.map().map(MEMBER);
    try {
      Duration period = Duration.parse(limit.text("period").orElse(""));
      return limit
          .scalar("requests")
          .filter(ScalarNode::isNumber)
          .filter(requests -> Math.abs((long) requests.number().scale()) < 100)
          .filter(requests -> requests.number().signum() > 0 && period.toMillis() > 0)
          .map(requests -> new Rate(requests.number(), BigDecimal.valueOf(period.toMillis())));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty(); // lint reports a malformed limit
    }
  }

  private record Rate(BigDecimal requests, BigDecimal period) {
    /** Tells whether whoever keeps the other limit keeps this one too. */
    boolean allows(Rate other) {
      BigDecimal stretches = period.divide(other.period, 0, RoundingMode.CEILING);
      return other.requests.multiply(stretches).compareTo(requests) <= 0;
    }
  }
}
