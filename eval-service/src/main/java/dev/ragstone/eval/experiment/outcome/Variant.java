package dev.ragstone.eval.experiment.outcome;

/**
 * What wrote answers.
 *
 * @param model the model
 * @param promptVersion version of the prompt
 * @param cases how many answers
 */
public record Variant(String model, String promptVersion, long cases) {}
