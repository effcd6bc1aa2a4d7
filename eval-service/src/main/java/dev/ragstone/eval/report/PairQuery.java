package dev.ragstone.eval.report;

/**
 * Which pairs are wanted.
 *
 * @param metric the metric
 * @param baseline key of the one group
 * @param candidate key of the other
 */
record PairQuery(String metric, String baseline, String candidate) {}
