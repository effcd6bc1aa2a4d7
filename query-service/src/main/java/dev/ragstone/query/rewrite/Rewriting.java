package dev.ragstone.query.rewrite;

/**
 * What was made of a question.
 *
 * @param text the text to search for
 * @param isDegraded whether who should have written it did not, and another did
 */
public record Rewriting(String text, boolean isDegraded) {}
