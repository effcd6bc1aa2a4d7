package dev.ragstone.query.cache;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Up to which moment the epochs are known to be complete, and whether that is good enough to go by them. */
final class Freshness {

    private final Duration longestSilence;
    private final LongSupplier nanoTime;
    private volatile @Nullable Long completeUpTo;

    /**
     * @param longestSilence how far the epochs may lie behind
     * @param nanoTime a clock as {@link System#nanoTime}
     */
    Freshness(Duration longestSilence, LongSupplier nanoTime) {
        this.longestSilence = longestSilence;
        this.nanoTime = nanoTime;
    }

    /** Now, by the clock that all moments are told by. */
    long now() {
        return nanoTime.getAsLong();
    }

    /** Everything that was told up to this moment is in the epochs. */
    void completeUpTo(long moment) {
        completeUpTo = moment;
    }

    /** Nobody follows any more: what is told from now on is missed. */
    void lost() {
        completeUpTo = null;
    }

    /** Why the epochs cannot be gone by; empty if they can, when they are read after this call. */
    Optional<Bypass> objection() {
        Long moment = completeUpTo;
        if (moment == null) {
            return Optional.of(Bypass.NOT_FOLLOWING);
        }
        return now() - moment > longestSilence.toNanos() ? Optional.of(Bypass.BEHIND) : Optional.empty();
    }
}
