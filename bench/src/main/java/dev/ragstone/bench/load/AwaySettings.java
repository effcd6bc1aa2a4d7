package dev.ragstone.bench.load;

import java.time.Duration;

/**
 * How answers are compared that are given beside another service and without it.
 *
 * @param rate questions per second, on average
 * @param pairs how often both are measured
 * @param settle how long questions come before those that are measured, each time
 * @param measured how long questions come that are measured, each time
 */
public record AwaySettings(int rate, int pairs, Duration settle, Duration measured) {}
