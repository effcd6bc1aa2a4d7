package dev.ragstone.core.answer;

/**
 * Wall time of the stages of one request, milliseconds.
 *
 * @param embedMs embedding of the question
 * @param retrieveMs search and fusion
 * @param rerankMs reranking
 * @param generateMs generation with its checks
 * @param totalMs the whole request
 */
public record Timings(double embedMs, double retrieveMs, double rerankMs, double generateMs, double totalMs) {}
