package dev.ragstone.ingestion.reindex;

import dev.ragstone.core.index.GenerationName;
import dev.ragstone.ingestion.flow.Generations;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Makes a generation serve without a gap, however many processes write. First it joins: once everybody has seen that, an
 * event counts as indexed only when it is in both generations. What counted before has been accepted by then, so that the
 * generation has it when it has come to the end that the accepted topic then had. Whatever is asked after the swap finds at
 * least what it would have found before.
 */
final class Swap {

    private static final Duration CATCH_UP = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** A process may act on roles as old as they may be, and needs a moment to tell what it has done. */
    private static final Duration EVERYBODY_HAS_SEEN = Duration.ofMillis(3 * Generations.ROLES_AGE_MILLIS);

    private final Generations generations;
    private final Lag lag;

    Swap(Generations generations, Lag lag) {
        this.generations = generations;
        this.lag = lag;
    }

    /**
     * Returns when the generation serves.
     *
     * @throws SwapRefused if it does not, and may only after somebody has looked
     */
    void to(GenerationName name) throws SwapRefused {
        if (name.equals(generations.roles().serving())) {
            return;
        }
        generations.join(name);
        pause(EVERYBODY_HAS_SEEN);
        Map<TopicPartition, Long> ends = lag.ends();
        long deadline = System.nanoTime() + CATCH_UP.toNanos();
        while (!lag.progress(name, ends).isComplete()) {
            if (System.nanoTime() - deadline > 0) {
                generations.leave();
                throw new SwapRefused(
                        "it did not catch up within %s; look at the load and at ragstone_stage_duration, then POST /api/v1/reindex/%s/serve again"
                                .formatted(CATCH_UP, name));
            }
            pause(BETWEEN_LOOKS);
        }
        if (!name.equals(generations.roles().joining())) {
            throw new SwapRefused(
                    "an event could be applied to the serving generation and not to it, or somebody changed the roles; see the log, then POST /api/v1/reindex/%s/serve again"
                            .formatted(name));
        }
        generations.serve(name);
    }

    private static void pause(Duration duration) throws SwapRefused {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SwapRefused("the process was stopped; it is tried again by the next");
        }
    }
}
