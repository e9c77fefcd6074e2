package io.github.partnerapi.readme;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.serialization.Mapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.redis.jedis.Bucket4jJedis;
import io.github.partnerapi.pacing.BucketPacing;
import java.time.Duration;
import javax.sql.DataSource;
import redis.clients.jedis.JedisPooled;

public class Fleet {
  /** Needs com.bucket4j:bucket4j_jdk17-jedis. */
  static BucketPacing redis(JedisPooled redis) {
    return BucketPacing.shared(
        Bucket4jJedis.casBasedBuilder(redis)
            .keyMapper(Mapper.STRING)
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                    Duration.ofMinutes(1)))
            .build());
  }

  /**
   * Needs com.bucket4j:bucket4j_jdk17-postgresql, and CREATE TABLE bucket (id VARCHAR(200) PRIMARY
   * KEY, state BYTEA, expires_at BIGINT).
   */
  static BucketPacing postgres(DataSource dataSource) {
    return BucketPacing.shared(
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
            .primaryKeyMapper(PrimaryKeyMapper.STRING)
            .build());
  }
}
