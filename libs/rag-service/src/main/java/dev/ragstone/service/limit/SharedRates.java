package dev.ragstone.service.limit;

import dev.ragstone.core.hash.Sha256;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import java.util.Optional;

/**
 * Buckets of tokens that all replicas of a service take from, in Redis. Requests never fail for it: where it is away, or slower than its
 * time limit, the replica counts by itself. Keys hold hashes, so that Redis does not learn who asks.
 */
final class SharedRates implements AutoCloseable {

    private static final String SHARED = "shared";
    private static final String OWN = "own";

    private final RedisLink redis;
    private final String prefix;
    private final MeterRegistry meters;

    /**
     * @param redis where the buckets are
     * @param service the service, whose rates no other takes from
     */
    SharedRates(RedisLink redis, String service, MeterRegistry meters) {
        this.redis = redis;
        this.prefix = "ragstone:rate:" + service + ':';
        this.meters = meters;
    }

    /**
     * Takes a token of the bucket that somebody has for a rate. It never fails.
     *
     * @return what is left; empty if Redis did not say
     */
    Future<Optional<Allowance>> take(Rate rate, String owner) {
        String key = prefix + rate.policy() + ':' + Sha256.hex(owner);
        return redis.send(RateScript.take(rate, key)).map(reply -> {
            Optional<Allowance> left = reply.map(known -> RateScript.read(rate, known));
            meters.counter(MetricNames.RATES_COUNTED, MetricTags.OUTCOME, left.isPresent() ? SHARED : OWN)
                    .increment();
            return left;
        });
    }

    @Override
    public void close() {
        redis.close();
    }
}
