package dev.ragstone.bench.guard;

/**
 * When a text is called suspicious.
 *
 * @param words the score of its words from which on it is
 * @param classifier the probability from which on it is
 */
public record GuardThresholds(double words, double classifier) {}
