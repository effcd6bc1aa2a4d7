package dev.ragstone.ingestion.reindex;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a generation and how far that has come; durable, in a topic, so that any process can go on with it.
 *
 * @param generation the generation's name
 * @param tenant tenant of who asked; its documents are compared
 * @param startedAt when it was asked for
 * @param swap whether it is to serve by itself
 * @param lost whether it takes the place of one that was lost, so that events wait for it
 * @param golden questions to compare by
 * @param phase where it stands
 * @param comparison how it compares with the serving one; null until it has caught up
 * @param reason why it is where it is, with the next move; null if there is nothing to say
 */
record ReindexState(
        String generation,
        String tenant,
        Instant startedAt,
        boolean swap,
        boolean lost,
        List<GoldenQuestion> golden,
        Phase phase,
        @Nullable Comparison comparison,
        @Nullable String reason) {

    ReindexState {
        golden = List.copyOf(golden);
    }

    ReindexState in(Phase next, @Nullable Comparison compared, @Nullable String why) {
        return new ReindexState(generation, tenant, startedAt, swap, lost, golden, next, compared, why);
    }
}
