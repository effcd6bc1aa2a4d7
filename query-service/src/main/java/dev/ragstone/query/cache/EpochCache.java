package dev.ragstone.query.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.Ranking;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers rankings, each with its tenant's epoch from before its search began, and gives one away only to questions that
 * begin in the same epoch. A status is written when every search finds what it tells of, so that a search that begins
 * in an epoch finds all that made it: what was found before a change never counts as found after it.
 */
final class EpochCache implements RankingCache {

    private final Epochs epochs;
    private final Freshness freshness;
    private final InstantSource time;
    private final CacheObserver observer;
    private final Cache<CacheKey, CachedRanking> rankings;
    private volatile @Nullable GenerationName served;

    EpochCache(Epochs epochs, Freshness freshness, CacheBounds bounds, InstantSource time, CacheObserver observer) {
        this.epochs = epochs;
        this.freshness = freshness;
        this.time = time;
        this.observer = observer;
        this.rankings = Caffeine.newBuilder()
                .maximumWeight(bounds.maxBytes())
                .weigher(new RankingWeight())
                .expireAfterWrite(bounds.timeToLive())
                .ticker(freshness::now)
                .build();
    }

    @Override
    public Lookup lookup(Question question) {
        Optional<Bypass> objection = freshness.objection();
        if (objection.isPresent()) {
            return (generation, search) -> {
                observer.bypassed(objection.get());
                return search.get();
            };
        }
        long epoch = epochs.of(question.scope().tenant());
        return (generation, search) -> ranking(question, epoch, generation, search);
    }

    private Ranking ranking(Question question, long epoch, GenerationName generation, Supplier<Ranking> search) {
        forgetOthersThan(generation);
        CacheKey key = CacheKey.of(generation, question);
        CachedRanking known = rankings.getIfPresent(key);
        if (known != null && known.validity().holds(epoch, time.instant())) {
            observer.hit();
            return known.ranking();
        }
        observer.miss();
        Ranking found = search.get();
        if (found.degraded().isEmpty() && epoch == epochs.of(question.scope().tenant())) {
            rankings.put(key, CachedRanking.of(found, epoch));
        }
        return found;
    }

    /** What was found in the generation before is of no more use, and its name may be given to another one. */
    private void forgetOthersThan(GenerationName generation) {
        if (!generation.equals(served)) {
            served = generation;
            rankings.invalidateAll();
        }
    }
}
