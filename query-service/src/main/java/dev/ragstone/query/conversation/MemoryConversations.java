package dev.ragstone.query.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Conversations of this process alone, which are gone when it ends. The longest unused ones make room for others. */
public final class MemoryConversations implements ConversationStore {

    // Two bytes each, at the most.
    private static final long CHARACTERS = 32_000_000;

    private final ConversationBounds bounds;
    private final Cache<ConversationKey, List<Exchange>> conversations;

    /** Conversations that grow old by {@code ticker}. */
    public MemoryConversations(ConversationBounds bounds, Ticker ticker) {
        this.bounds = bounds;
        this.conversations = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(bounds.timeToLive())
                .maximumWeight(CHARACTERS)
                .<ConversationKey, List<Exchange>>weigher((key, exchanges) ->
                        exchanges.stream().mapToInt(Exchange::characters).sum())
                .build();
    }

    @Override
    public List<Exchange> read(ConversationKey key) {
        List<Exchange> exchanges = conversations.getIfPresent(key);
        return exchanges == null ? List.of() : exchanges;
    }

    @Override
    public void append(ConversationKey key, Exchange exchange) {
        conversations.asMap().compute(key, (same, before) -> {
            List<Exchange> all = new ArrayList<>(before == null ? List.of() : before);
            all.add(exchange);
            return List.copyOf(all.subList(all.size() - bounds.kept(all.reversed()), all.size()));
        });
    }

    @Override
    public boolean forget(ConversationKey key) {
        return conversations.asMap().remove(key) != null;
    }

    @Override
    public int forgetTenant(String tenant, Instant before) {
        List<ConversationKey> old = conversations.asMap().entrySet().stream()
                .filter(kept -> kept.getKey().tenant().equals(tenant))
                .filter(kept -> kept.getValue().stream()
                        .noneMatch(exchange -> exchange.at().isAfter(before)))
                .map(Map.Entry::getKey)
                .toList();
        return (int) old.stream().filter(this::forget).count();
    }

    @Override
    public int forgetExpired() {
        long before = conversations.estimatedSize();
        conversations.cleanUp();
        return (int) Math.max(0, before - conversations.estimatedSize());
    }
}
