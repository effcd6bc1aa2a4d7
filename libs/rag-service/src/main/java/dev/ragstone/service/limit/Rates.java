package dev.ragstone.service.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * One rate for many: each has a bucket of tokens of its own, which fills evenly, and of which every request takes one. Buckets that
 * nobody has used for as long as an empty one takes to be full again are forgotten. For any number of threads.
 *
 * @param <K> whoever has a bucket
 */
final class Rates<K> {

    /** So many are remembered, some hundred bytes each; above it the longest unused are full again. */
    private static final int MOST = 100_000;

    private final String policy;
    private final int perMinute;
    private final LoadingCache<K, Bucket> buckets;

    /**
     * @param policy whose rate it is
     * @param perMinute tokens that come back in a minute
     * @param burst tokens of a full bucket
     * @param time tells the time
     */
    Rates(String policy, int perMinute, int burst, TimeMeter time) {
        this.policy = policy;
        this.perMinute = perMinute;
        Duration untilFull = Duration.ofMinutes(1).multipliedBy(burst).dividedBy(perMinute);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(untilFull.plusSeconds(1))
                .build(owner -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .withCustomTimePrecision(time)
                        .build());
    }

    /** Takes a token, if there is one. */
    Allowance take(K owner) {
        ConsumptionProbe probe = buckets.get(owner).tryConsumeAndReturnRemaining(1);
        return new Allowance(
                policy,
                perMinute,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
