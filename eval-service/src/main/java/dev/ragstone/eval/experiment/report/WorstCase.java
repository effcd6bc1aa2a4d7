package dev.ragstone.eval.experiment.report;

import dev.ragstone.eval.experiment.outcome.Loss;

/**
 * A case that lost, for people to look at.
 *
 * @param loss what it lost
 * @param before the baseline's answer
 * @param now the experiment's
 */
public record WorstCase(Loss loss, String before, String now) {}
