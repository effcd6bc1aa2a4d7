package dev.ragstone.bench.answerability;

/**
 * What declining below a threshold does to the questions of a set; shares of 0 to 1.
 *
 * @param threshold the threshold
 * @param precision answerable ones among those that are answered; NaN if none is
 * @param recall those that are answered among the answerable ones
 * @param declined those that are declined among the unanswerable ones
 */
public record ThresholdResult(double threshold, double precision, double recall, double declined) {}
