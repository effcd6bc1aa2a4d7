package dev.ragstone.events;

import dev.ragstone.core.answer.Timings;

/**
 * JSON form of {@link Timings}: wall time of the stages, milliseconds.
 *
 * @param embedMs embedding of the question
 * @param retrieveMs search and fusion
 * @param rerankMs reranking
 * @param generateMs generation with its checks
 * @param totalMs the whole request
 */
public record TimingsJson(double embedMs, double retrieveMs, double rerankMs, double generateMs, double totalMs) {

    /** The JSON form of timings. */
    public static TimingsJson of(Timings timings) {
        return new TimingsJson(
                timings.embedMs(), timings.retrieveMs(), timings.rerankMs(), timings.generateMs(), timings.totalMs());
    }

    Timings toTimings() {
        return new Timings(embedMs, retrieveMs, rerankMs, generateMs, totalMs);
    }
}
