package dev.ragstone.query.cache;

import java.time.Duration;

/**
 * How much is remembered, and for how long.
 *
 * @param maxBytes bytes of the rankings at the most, by {@link RankingWeight}
 * @param timeToLive how long a ranking is remembered at the most
 */
record CacheBounds(long maxBytes, Duration timeToLive) {}
