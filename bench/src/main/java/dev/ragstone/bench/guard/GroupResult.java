package dev.ragstone.bench.guard;

/**
 * What was found among the texts of one group and label.
 *
 * @param group where they come from
 * @param areInjections whether they are injections
 * @param texts how many there are
 * @param byWords how many their words give away
 * @param byClassifier how many the classifier takes for injections; 0 without one
 * @param suspicious how many were called suspicious, by one or both
 */
public record GroupResult(
        String group, boolean areInjections, int texts, int byWords, int byClassifier, int suspicious) {}
