package dev.ragstone.query.generate;

/**
 * What can be set of the extractive generator.
 *
 * @param mostSentences sentences an answer has at most, 1 or more; a list or a code block counts as one
 * @param comparedSentences how many of the best sentences are embedded to compare them with the question; 0 for none
 */
public record ExtractiveSettings(int mostSentences, int comparedSentences) {}
