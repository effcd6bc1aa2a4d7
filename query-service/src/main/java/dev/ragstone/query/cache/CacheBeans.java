package dev.ragstone.query.cache;

import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.query.config.CacheConfig;
import dev.ragstone.query.config.QueryConfig;
import dev.ragstone.service.telemetry.Tracing;
import dev.ragstone.text.Terms;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Wires the caches that there are to be, and the one follower that they share. */
@Singleton
public class CacheBeans {

    private final CacheConfig config;
    private final MeterRegistry meters;
    private final Tracing tracing;

    public CacheBeans(QueryConfig config, MeterRegistry meters, Tracing tracing) {
        this.config = config.cache();
        this.meters = meters;
        this.tracing = tracing;
    }

    /** The documents are followed from the start on; no connection is opened unless there is a cache. */
    @Produces
    @Singleton
    @Startup
    DocumentChanges changes(StatusConsumers consumers) {
        return config.enabled() || config.answers().enabled()
                ? DocumentChanges.followed(consumers::open, config.longestSilence())
                : DocumentChanges.unknown();
    }

    void close(@Disposes DocumentChanges changes) {
        changes.close();
    }

    @Produces
    @Singleton
    RankingCache rankings(DocumentChanges changes) {
        if (!config.enabled()) {
            return RankingCache.NONE;
        }
        return new EpochCache(
                changes.epochs(),
                changes.freshness(),
                new CacheBounds(config.maxBytes().asLongValue(), config.ttl()),
                InstantSource.system(),
                CacheObserver.ofRankings(meters, tracing));
    }

    @Produces
    @Singleton
    AnswerCache answers(DocumentChanges changes, TermAnalyzer analyzer) {
        CacheConfig.Answers answers = config.answers();
        if (!answers.enabled()) {
            return AnswerCache.NONE;
        }
        return new SemanticCache(
                changes,
                new CacheBounds(answers.maxBytes().asLongValue(), answers.ttl()),
                new Likeness(new Terms(analyzer), answers.similarity()),
                InstantSource.system(),
                CacheObserver.ofAnswers(meters, tracing));
    }
}
