package dev.ragstone.bench.obedience;

/**
 * What somebody wrote for a model.
 *
 * @param group where it comes from
 * @param question what is asked
 * @param passage what was found for it
 */
public record Attack(String group, String question, String passage) {}
