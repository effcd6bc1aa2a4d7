package dev.ragstone.eval.experiment.dataset;

import java.time.Instant;

/**
 * A data set in a list.
 *
 * @param name its name
 * @param version its version
 * @param cases how many it has
 * @param createdAt when it was kept
 */
public record DataSetSummary(String name, String version, int cases, Instant createdAt) {}
