package dev.ragstone.bench.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How likely the service thinks that a question has an answer.
 *
 * @param estimate the estimate, 0 to 1
 * @param signals what it was made of, by name
 */
public record AnswerabilityReading(double estimate, JsonNode signals) {}
