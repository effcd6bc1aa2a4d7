package dev.ragstone.eval.report;

import java.time.Duration;

/**
 * Which trend is wanted.
 *
 * @param metric of what metric
 * @param groupBy by what it is broken down
 * @param span of what time
 * @param bucket how much time a point stands for
 */
record TrendQuery(String metric, GroupBy groupBy, TimeSpan span, Duration bucket) {}
