package dev.ragstone.eval.experiment.synthesis;

/**
 * Names the data set that is written.
 *
 * @param tenant whose it is
 * @param name its name
 * @param version its version
 */
record SynthesisKey(String tenant, String name, String version) {}
