package dev.ragstone.core.generation;

/**
 * Tokens of one call.
 *
 * @param prompt tokens the model read
 * @param completion tokens it wrote
 */
public record TokenCount(long prompt, long completion) {}
