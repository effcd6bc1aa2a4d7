package dev.ragstone.query.flow;

/**
 * What writes answers.
 *
 * @param model names what generates them
 * @param promptVersion version of the prompt they are generated with
 */
public record Writer(String model, String promptVersion) {}
