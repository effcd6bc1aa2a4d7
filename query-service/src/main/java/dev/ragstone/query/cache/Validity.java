package dev.ragstone.query.cache;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.DocumentAttributes;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For how long what was found may be given away.
 *
 * @param epoch the tenant's epoch before the search began
 * @param expiresAt when the first of its documents is to be deleted; null if none ever is
 */
record Validity(long epoch, @Nullable Instant expiresAt) {

    /** Of what was found in an epoch and rests on these chunks. */
    static Validity of(long epoch, Stream<Chunk> chunks) {
        return new Validity(
                epoch,
                chunks.map(Chunk::attributes)
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
