package dev.ragstone.eval.flow;

/**
 * Ties a marker in an answer to a passage.
 *
 * @param marker the number in the answer's text, as in {@code [1]}
 * @param chunkId the cited passage
 */
public record CitationMark(int marker, String chunkId) {}
