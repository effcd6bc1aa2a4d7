package dev.ragstone.bench.embedding;

/**
 * What questions of one length cost, each by itself on one thread.
 *
 * @param words words of the question
 * @param tokens tokens that the model reads, prefix and special ones included
 * @param p50 median processor time of a question, milliseconds
 * @param p95 its 95th percentile
 * @param tokenising processor time of cutting into tokens alone, milliseconds on average
 * @param lateInteraction processor time of keeping the tokens for late interaction, milliseconds on average
 * @param allocatedKilobytes what a question leaves to the garbage collector
 */
public record QuestionCost(
        int words,
        int tokens,
        double p50,
        double p95,
        double tokenising,
        double lateInteraction,
        double allocatedKilobytes) {}
