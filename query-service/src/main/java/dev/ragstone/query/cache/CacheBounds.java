package dev.ragstone.query.cache;

import java.time.Duration;

/**
 * How much a cache remembers, and for how long.
 *
 * @param maxBytes bytes at the most, as they are estimated by {@link Bytes}
 * @param timeToLive how long one thing is remembered at the most
 */
record CacheBounds(long maxBytes, Duration timeToLive) {}
