package dev.ragstone.eval.flow;

/**
 * What an answer took.
 *
 * @param latencyMillis from the question to the end of the answer
 * @param tokens what language models read and wrote for it
 * @param costUsd what they cost
 */
public record Consumption(double latencyMillis, long tokens, double costUsd) {}
