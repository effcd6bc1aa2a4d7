package dev.ragstone.query.conversation;

import dev.ragstone.tenancy.TenantData;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Removes the conversations of erased tenants. */
@Singleton
class ErasedConversations implements TenantData {

    private final ConversationStore store;

    ErasedConversations(ConversationStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "conversations";
    }

    @Override
    public long erase(String tenant, Instant before) {
        return store.forgetTenant(tenant, before);
    }
}
