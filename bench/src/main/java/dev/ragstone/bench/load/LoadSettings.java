package dev.ragstone.bench.load;

import java.time.Duration;

/**
 * How a service is loaded.
 *
 * @param rate requests per second, on average
 * @param warmUp how long requests come before any is measured
 * @param measured how long requests come whose times are taken
 * @param profiled how long they come after that while the service's processor time is looked into
 */
public record LoadSettings(int rate, Duration warmUp, Duration measured, Duration profiled) {}
