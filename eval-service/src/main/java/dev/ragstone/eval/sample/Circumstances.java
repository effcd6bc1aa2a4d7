package dev.ragstone.eval.sample;

import java.time.Duration;

/**
 * What the sampler has to know besides the interaction.
 *
 * @param isNewPrompt whether the version of its prompt is new
 * @param lag how long ago the question came
 */
public record Circumstances(boolean isNewPrompt, Duration lag) {}
