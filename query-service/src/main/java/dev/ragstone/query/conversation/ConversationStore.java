package dev.ragstone.query.conversation;

import java.time.Instant;
import java.util.List;

/**
 * Keeps conversations, within bounds. Operations throw {@link ConversationStoreException} where the store is away. Safe for use by
 * many threads at once.
 */
public interface ConversationStore {

    /** What was said, oldest first; nothing if there is no such conversation. */
    List<Exchange> read(ConversationKey key);

    /** Goes on with a conversation, or begins it. */
    void append(ConversationKey key, Exchange exchange);

    /** Forgets a conversation; whether there was one. */
    boolean forget(ConversationKey key);

    /** Forgets all conversations of a tenant that were not used after a time; how many. */
    int forgetTenant(String tenant, Instant before);

    /** Forgets those that have not been used for too long; how many. They are not read any more, whether this is called or not. */
    int forgetExpired();
}
