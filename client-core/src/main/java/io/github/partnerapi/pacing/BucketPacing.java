package io.github.partnerapi.pacing;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
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
 * <p>Each limit and key has a bucket of its own, which is filled again after each period.
 */
public final class BucketPacing implements Pacing {
  private final BiFunction<String, BucketConfiguration, Bucket> buckets;

  private BucketPacing(BiFunction<String, BucketConfiguration, Bucket> buckets) {
    this.buckets = buckets;
  }

  /**
   * Counts within this process. One bucket is kept for each key that was ever used.
   *
   * @return the pacing, to be shared by the clients that use one account
   */
  public static BucketPacing inProcess() {
    Map<String, Bucket> kept = new ConcurrentHashMap<>();
    return new BucketPacing(
        (name, limit) ->
            kept.computeIfAbsent(
                name, missing -> Bucket.builder().addLimit(limit.getBandwidths()[0]).build()));
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

  @Override
  public Duration acquire(Limit limit, String key) {
    ConsumptionProbe probe =
        buckets
            .apply("partnerapi:" + limit.operation() + ":" + key, configuration(limit))
            .tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
  }

  /**
   * The whole allowance comes back after the period: who always wants more sends just the
   * documented number in each.
   */
  private static BucketConfiguration configuration(Limit limit) {
    return BucketConfiguration.builder()
        .addLimit(
            bandwidth ->
                bandwidth
                    .capacity(limit.requests())
                    .refillIntervally(limit.requests(), limit.period()))
        .build();
  }
}
