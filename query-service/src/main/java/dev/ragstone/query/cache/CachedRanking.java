package dev.ragstone.query.cache;

import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.query.flow.Ranking;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A ranking that was found, and how long it holds.
 *
 * @param ranking the ranking, for which nothing was left out
 * @param epoch the tenant's epoch before the search began
 * @param expiresAt when the first of its documents is to be deleted; null if none ever is
 */
record CachedRanking(Ranking ranking, long epoch, @Nullable Instant expiresAt) {

    static CachedRanking of(Ranking ranking, long epoch) {
        return new CachedRanking(
                ranking,
                epoch,
                ranking.candidates().stream()
                        .map(candidate -> candidate.chunk().attributes())
                        .map(DocumentAttributes::expiresAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** Whether a search that begins in this epoch, at this time, may find the same. */
    boolean holds(long now, Instant time) {
        return epoch == now && (expiresAt == null || expiresAt.isAfter(time));
    }
}
