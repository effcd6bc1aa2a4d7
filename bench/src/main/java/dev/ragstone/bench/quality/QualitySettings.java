package dev.ragstone.bench.quality;

/**
 * How questions are asked.
 *
 * @param topK passages per question for the measures; enough for a hundred documents
 * @param candidates candidates per channel for the measures
 * @param latencyQueries how many questions are asked again, with the defaults of the API, to time them
 */
public record QualitySettings(int topK, int candidates, int latencyQueries) {

    /** Passages per question while requests are timed: the default of the API. */
    static final int TIMED_TOP_K = 5;

    /** Candidates per channel while requests are timed: the default of the API. */
    static final int TIMED_CANDIDATES = 50;
}
