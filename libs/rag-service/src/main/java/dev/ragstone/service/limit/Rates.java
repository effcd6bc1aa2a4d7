package dev.ragstone.service.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One rate for many: each has a bucket of tokens of its own, which fills evenly, and of which every request takes one. Buckets that
 * nobody has used for as long as an empty one takes to be full again are forgotten. For any number of threads.
 *
 * <p>Where replicas share their rates, a request takes a token of the common bucket as well. The own one then holds what this replica
 * alone has granted: who has used it up has used up the common one, and while that is away it goes on as if nothing had happened.
 *
 * @param <K> whoever has a bucket
 */
final class Rates<K> {

    /** So many are remembered, some hundred bytes each; above it the longest unused are full again. */
    private static final int MOST = 100_000;

    private final Rate rate;
    private final LoadingCache<K, Bucket> buckets;
    private final @Nullable SharedRates shared;
    private final Function<K, String> name;

    /**
     * @param rate the rate
     * @param time tells the time
     * @param shared the common buckets; null: there are none
     * @param name tells those who have a bucket apart there
     */
    Rates(Rate rate, TimeMeter time, @Nullable SharedRates shared, Function<K, String> name) {
        this.rate = rate;
        this.shared = shared;
        this.name = name;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(rate.untilFull().plusSeconds(1))
                .build(owner -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(rate.burst()).refillGreedy(rate.perMinute(), Duration.ofMinutes(1)))
                        .withCustomTimePrecision(time)
                        .build());
    }

    /** Takes a token, if there is one. It never fails, and is there at once unless common buckets are asked. */
    Future<Allowance> take(K owner) {
        Bucket bucket = buckets.get(owner);
        Allowance own = takeOf(bucket);
        if (shared == null || !own.granted()) {
            return Future.succeededFuture(own);
        }
        return shared.take(rate, name.apply(owner)).map(common -> {
            common.filter(allowance -> !allowance.granted()).ifPresent(refused -> bucket.addTokens(1));
            return common.orElse(own);
        });
    }

    private Allowance takeOf(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return rate.allowance(
                probe.isConsumed(), probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
