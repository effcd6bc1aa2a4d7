package dev.ragstone.core.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One question with all that came of it: what eval-service receives.
 *
 * @param id names the interaction
 * @param traceId trace of the request; null if it was not traced
 * @param tenant tenant of the reader
 * @param origin where it came from
 * @param at when the question came
 * @param question the question
 * @param answer the answer
 * @param passages the passages the answer was made from, best first
 * @param timings wall time of the stages
 * @param degraded names of steps that were left out or replaced; empty if none were
 * @param cachedFrom the question that the answer was made for, where it is given again to one like it; null where it was
 *     made for this one
 */
public record Interaction(
        UUID id,
        @Nullable String traceId,
        String tenant,
        Origin origin,
        Instant at,
        String question,
        Answer answer,
        List<Passage> passages,
        Timings timings,
        List<String> degraded,
        @Nullable String cachedFrom) {
    public Interaction {
        passages = List.copyOf(passages);
        degraded = List.copyOf(degraded);
    }

    /** The same interaction, which had to do without a step as well. */
    public Interaction without(String step) {
        List<String> steps = new ArrayList<>(degraded);
        steps.add(step);
        return new Interaction(id, traceId, tenant, origin, at, question, answer, passages, timings, steps, cachedFrom);
    }

    /** An interaction whose answer was made for its question. */
    public Interaction(
            UUID id,
            @Nullable String traceId,
            String tenant,
            Origin origin,
            Instant at,
            String question,
            Answer answer,
            List<Passage> passages,
            Timings timings,
            List<String> degraded) {
        this(id, traceId, tenant, origin, at, question, answer, passages, timings, degraded, null);
    }
}
