package dev.ragstone.bench.guard;

/**
 * What was found among the texts of one group and label.
 *
 * @param group where they come from
 * @param areInjections whether they are injections
 * @param texts how many there are
 * @param suspicious how many were called suspicious
 */
public record GroupResult(String group, boolean areInjections, int texts, int suspicious) {}
