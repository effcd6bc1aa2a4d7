package dev.ragstone.query.cache;

import com.github.benmanes.caffeine.cache.Weigher;
import dev.ragstone.query.flow.Candidate;

/** The bytes that a ranking keeps in memory at the most. */
final class RankingWeight implements Weigher<CacheKey, CachedRanking> {

    private static final int ENTRY_BYTES = 1000;

    @Override
    public int weigh(CacheKey key, CachedRanking cached) {
        long bytes = ENTRY_BYTES + Bytes.of(key.question());
        for (Candidate candidate : cached.ranking().candidates()) {
            bytes += Bytes.of(candidate.chunk());
        }
        return (int) Math.min(Integer.MAX_VALUE, bytes);
    }
}
