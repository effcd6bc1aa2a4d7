package dev.ragstone.eval.flow;

import dev.ragstone.core.answer.Interaction;

/**
 * An interaction with what was found for it.
 *
 * @param interaction the interaction
 * @param evaluation what was found
 */
public record Judged(Interaction interaction, Evaluation evaluation) {}
