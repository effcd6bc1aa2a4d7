package dev.ragstone.query.generate.prompt;

import org.jspecify.annotations.Nullable;

/**
 * What a prompt says of how it wants to be used.
 *
 * @param temperature temperature of the model; 0 for the likeliest answer
 * @param maxTokens tokens of an answer; null: as many as the route allows
 */
record PromptHints(double temperature, @Nullable Integer maxTokens) {}
