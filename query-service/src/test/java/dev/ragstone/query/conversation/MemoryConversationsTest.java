package dev.ragstone.query.conversation;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

class MemoryConversationsTest extends ConversationStoreContract {

    private final AtomicLong nanos = new AtomicLong();
    private final ConversationStore store = new MemoryConversations(BOUNDS, nanos::get);

    @Override
    ConversationStore store() {
        return store;
    }

    @Override
    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
