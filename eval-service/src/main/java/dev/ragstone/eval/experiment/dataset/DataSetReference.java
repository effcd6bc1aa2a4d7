package dev.ragstone.eval.experiment.dataset;

/**
 * A data set that is kept.
 *
 * @param name its name
 * @param version its version
 * @param cases how many cases it has
 */
public record DataSetReference(String name, String version, int cases) {}
