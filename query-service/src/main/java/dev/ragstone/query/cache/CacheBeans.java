package dev.ragstone.query.cache;

import dev.ragstone.query.config.CacheConfig;
import dev.ragstone.query.config.QueryConfig;
import dev.ragstone.service.telemetry.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Wires the cache of rankings, if there is to be one. */
@Singleton
public class CacheBeans {

    private final CacheConfig config;

    public CacheBeans(QueryConfig config) {
        this.config = config.cache();
    }

    /** The cache; it follows the documents from the start on, and opens no connection unless it is enabled. */
    @Produces
    @Singleton
    @Startup
    RankingCache cache(StatusConsumers consumers, MeterRegistry meters, Tracing tracing) {
        if (!config.enabled()) {
            return RankingCache.NONE;
        }
        Epochs epochs = new Epochs();
        Freshness freshness = new Freshness(config.longestSilence(), System::nanoTime);
        EpochCache cache = new EpochCache(
                epochs,
                freshness,
                new CacheBounds(config.maxBytes().asLongValue(), config.ttl()),
                InstantSource.system(),
                new CacheObserver(meters, tracing));
        return new FollowedCache(cache, new StatusFollower(consumers::open, epochs, freshness));
    }

    void close(@Disposes RankingCache cache) {
        cache.close();
    }
}
