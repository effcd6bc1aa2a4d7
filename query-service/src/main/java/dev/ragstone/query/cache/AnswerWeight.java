package dev.ragstone.query.cache;

import com.github.benmanes.caffeine.cache.Weigher;

/** The bytes that the answers of a bucket keep in memory at the most. */
final class AnswerWeight implements Weigher<AnswerKey, AnswerBucket> {

    private static final int ENTRY_BYTES = 1000;

    @Override
    public int weigh(AnswerKey key, AnswerBucket bucket) {
        return (int)
                Math.min(Integer.MAX_VALUE, ENTRY_BYTES + Bytes.of(key.asked().question()) + bucket.bytes());
    }
}
