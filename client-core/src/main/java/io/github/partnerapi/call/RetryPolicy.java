package io.github.partnerapi.call;

import io.github.partnerapi.ConnectionLostException;
import io.github.partnerapi.Headers;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.RateLimitedException;
import io.github.partnerapi.ResponseException;
import io.github.partnerapi.ServerErrorException;
import io.github.partnerapi.UnreachableException;
import io.github.partnerapi.transport.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a failed attempt is repeated, and when. Stateless: the number of the attempt is
 * given.
 *
 * <p>What may have been processed is repeated only for GET. What was certainly not processed (no
 * connection; status 429 with Retry-After) may be repeated for any method.
 */
final class RetryPolicy {
  private static final Duration FIRST_BACKOFF = Duration.ofMillis(500);
  private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(8);

  private final int maxRetries;
  private final Timing timing;

  RetryPolicy(int maxRetries, Timing timing) {
    this.maxRetries = maxRetries;
    this.timing = timing;
  }

  /** Returns how long to wait before the next attempt, or null when there shall be none. */
  @Nullable Duration pause(
      String method, PartnerApiException failure, int attempt, Deadline deadline) {
    if (attempt > maxRetries) {
      return null;
    }
    Duration asked = retryAfter(failure);
    if (!repeatable(method, failure, asked != null)) {
      return null;
    }
    Duration pause = asked != null ? asked : backoff(attempt);
    return pause.compareTo(Duration.ofNanos(deadline.remainingNanos())) < 0 ? pause : null;
  }

  private static boolean repeatable(String method, PartnerApiException failure, boolean asked) {
    if (failure instanceof UnreachableException) {
      return true;
    }
    boolean reads = method.equals("GET") || method.equals("HEAD");
    if (failure instanceof RateLimitedException) {
      return reads || asked;
    }
    return reads
        && (failure instanceof ConnectionLostException || failure instanceof ServerErrorException);
  }

  /** Full jitter: anything from nothing to twice the last limit. */
  private Duration backoff(int attempt) {
    long limit = FIRST_BACKOFF.toNanos() << Math.min(attempt - 1, 10);
    return Duration.ofNanos(
        (long) (Math.min(limit, LONGEST_BACKOFF.toNanos()) * timing.random().getAsDouble()));
  }

  /** Of several headers the longest counts: who asks for more time has a reason. */
  private @Nullable Duration retryAfter(PartnerApiException failure) {
    if (!(failure instanceof RateLimitedException || failure instanceof ServerErrorException)) {
      return null;
    }
    Headers headers = ((ResponseException) failure).headers();
    Instant now = date(headers.first("Date"));
    Duration longest = null;
    for (String value : headers.all("Retry-After")) {
      Duration asked = pause(value.trim(), now == null ? timing.clock().instant() : now);
      if (asked != null && (longest == null || asked.compareTo(longest) > 0)) {
        longest = asked;
      }
    }
    return longest;
  }

  /** A date is compared with the clock of the server that gave it. */
  private static @Nullable Duration pause(String value, Instant now) {
    if (!value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Duration.ofSeconds(value.length() < 18 ? Long.parseLong(value) : Long.MAX_VALUE);
    }
    Instant until = date(value);
    if (until == null) {
      return null;
    }
    Duration pause = Duration.between(now, until);
    return pause.isNegative() ? Duration.ZERO : pause;
  }

  private static @Nullable Instant date(@Nullable String value) {
    try {
      return value == null
          ? null
          : ZonedDateTime.parse(value.trim(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeParseException noDate) {
      return null;
    }
  }
}
