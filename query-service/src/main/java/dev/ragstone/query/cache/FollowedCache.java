package dev.ragstone.query.cache;

import dev.ragstone.query.flow.Question;

/**
 * A cache, and what keeps its epochs up with the documents.
 *
 * @param cache the cache
 * @param follower follows the changes until this is closed
 */
record FollowedCache(RankingCache cache, StatusFollower follower) implements RankingCache {

    @Override
    public Lookup lookup(Question question) {
        return cache.lookup(question);
    }

    @Override
    public void close() {
        follower.close();
    }
}
