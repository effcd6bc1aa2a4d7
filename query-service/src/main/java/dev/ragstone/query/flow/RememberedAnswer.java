package dev.ragstone.query.flow;

/**
 * An answer that was made before.
 *
 * @param question what was searched for when it was made
 * @param made the answer, as it is given again
 */
public record RememberedAnswer(String question, MadeAnswer made) {}
