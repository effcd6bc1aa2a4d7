package dev.ragstone.query.flow;

/**
 * How likely the passages for a question hold an answer.
 *
 * @param value the estimate, 0 to 1
 * @param signals what it was made of
 */
public record Answerability(double value, AnswerabilitySignals signals) {}
