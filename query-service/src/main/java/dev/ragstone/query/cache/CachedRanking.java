package dev.ragstone.query.cache;

import dev.ragstone.query.flow.Candidate;
import dev.ragstone.query.flow.Ranking;

/**
 * A ranking that was found.
 *
 * @param ranking the ranking, for which nothing was left out
 * @param validity how long it holds
 */
record CachedRanking(Ranking ranking, Validity validity) {

    static CachedRanking of(Ranking ranking, long epoch) {
        return new CachedRanking(
                ranking, Validity.of(epoch, ranking.candidates().stream().map(Candidate::chunk)));
    }
}
