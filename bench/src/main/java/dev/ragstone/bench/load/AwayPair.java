package dev.ragstone.bench.load;

import dev.ragstone.bench.statistics.Distribution;

/**
 * The same questions at the same gaps, asked beside another service and without it.
 *
 * @param there how long answers took while it was there, from the moment they were due, milliseconds
 * @param away how long they took while it was not
 * @param failed how many were not answered, of both
 */
public record AwayPair(Distribution there, Distribution away, int failed) {}
