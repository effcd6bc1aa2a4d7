package dev.ragstone.ingestion.reindex;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A generation as {@code GET /api/v1/reindex} shows it.
 *
 * @param generation its name
 * @param role what it is there for
 * @param phase where its reindex stands; null if it was not made by one
 * @param progress how far it has followed the accepted events; null for the serving one, which goes before them
 * @param comparison how it compared with the serving one when it had caught up; null if it was not compared
 * @param startedAt when it was asked for; null if it was not
 * @param reason why it is where it is, with the next move; null if there is nothing to say
 */
public record GenerationView(
        String generation,
        Role role,
        @Nullable Phase phase,
        @Nullable Progress progress,
        @Nullable Comparison comparison,
        @Nullable Instant startedAt,
        @Nullable String reason) {

    /** What a generation is there for. */
    public enum Role {
        /** Questions are answered from it. */
        SERVING,
        /** It is about to serve. */
        JOINING,
        /** It is being built, or is kept up to date so that it can serve again. */
        FOLLOWING
    }
}
