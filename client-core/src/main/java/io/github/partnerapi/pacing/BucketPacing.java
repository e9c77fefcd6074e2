package io.github.partnerapi.pacing;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.partnerapi.Pacing;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * Pacing with Bucket4j, which has to be on the class path: {@code
 * com.bucket4j:bucket4j_jdk17-core}.
 *
 * <p>Any period of a limit, wherever it begins, has at most the documented number of requests.
 */
public final class BucketPacing implements Pacing {
  private final BiFunction<String, BucketConfiguration, Bucket> buckets;

  private BucketPacing(BiFunction<String, BucketConfiguration, Bucket> buckets) {
    this.buckets = buckets;
  }

  /**
   * Counts within this process. The buckets of each key that was ever used are kept.
   *
   * @return the pacing, to be shared by the clients that use one account
   */
  public static BucketPacing inProcess() {
    return inProcess(TimeMeter.SYSTEM_NANOTIME);
  }

  static BucketPacing inProcess(TimeMeter time) {
    Map<String, Bucket> kept = new ConcurrentHashMap<>();
    return new BucketPacing(
        (name, limit) ->
            kept.computeIfAbsent(
                name,
                missing ->
                    Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit.getBandwidths()[0])
                        .build()));
  }

  /**
   * Counts for a whole fleet, in whatever Bucket4j keeps buckets in, such as Redis or PostgreSQL.
   *
   * @param manager keeps the buckets under text keys
   * @return the pacing
   */
  public static BucketPacing shared(ProxyManager<String> manager) {
    Objects.requireNonNull(manager, "manager");
    return new BucketPacing((name, limit) -> manager.builder().build(name, () -> limit));
  }

  /**
   * Each request of an allowance has a bucket of its own, which is full again one period after it
   * was emptied. So no period, wherever it begins, has more requests than documented; a bucket for
   * all of them would give back the whole allowance right after the last one was taken.
   */
  @Override
  public Duration acquire(Limit limit, String key) {
    String name = "partnerapi:" + limit.operation() + ":" + key + ":";
    long shortest = Long.MAX_VALUE;
    for (int request = 0; request < limit.requests(); request++) {
      ConsumptionProbe probe =
          buckets.apply(name + request, onePer(limit.period())).tryConsumeAndReturnRemaining(1);
      if (probe.isConsumed()) {
        return Duration.ZERO;
      }
      shortest = Math.min(shortest, probe.getNanosToWaitForRefill());
    }
    return Duration.ofNanos(Math.max(1, shortest));
  }

  private static BucketConfiguration onePer(Duration period) {
    return BucketConfiguration.builder()
        .addLimit(bandwidth -> bandwidth.capacity(1).refillGreedy(1, period))
        .build();
  }
}
