package dev.ragstone.bench.citations;

/**
 * What the service's support does at a threshold.
 *
 * @param threshold the threshold
 * @param precision share of supported claims among those it calls supported
 * @param recall share of the supported claims that it calls supported
 * @param found share of the other claims that it calls unsupported
 * @param foundAltered the same of supported claims that were altered in a number, a name or by a "not"; NaN without any
 */
public record ThresholdResult(double threshold, double precision, double recall, double found, double foundAltered) {}
