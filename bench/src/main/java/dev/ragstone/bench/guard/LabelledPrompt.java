package dev.ragstone.bench.guard;

/**
 * A text of which it is known whether it is an injection.
 *
 * @param text the text
 * @param group where it comes from
 * @param isInjection whether it is one
 */
public record LabelledPrompt(String text, String group, boolean isInjection) {}
