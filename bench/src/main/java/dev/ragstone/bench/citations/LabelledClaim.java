package dev.ragstone.bench.citations;

/**
 * A claim of which it is known whether its passage supports it.
 *
 * @param text the claim
 * @param passage the passage
 * @param supported whether it does, in full
 */
public record LabelledClaim(String text, String passage, boolean supported) {}
