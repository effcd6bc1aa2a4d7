package dev.ragstone.ingestion.deletion;

import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.core.index.DocumentState;
import dev.ragstone.core.index.EntryPage;
import dev.ragstone.core.index.EntryQuery;
import dev.ragstone.ingestion.flow.EventPublisher;
import dev.ragstone.ingestion.flow.Generations;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Deletes every document of a tenant as it is deleted one by one: with a tombstone, so that no replay brings it back. */
@Singleton
class TenantErasure {

    /** Below what waits for the broker at the most, so that others find room beside it. */
    private static final int PAGE = 250;

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Generations generations;
    private final EventPublisher publisher;

    TenantErasure(Generations generations, EventPublisher publisher) {
        this.generations = generations;
        this.publisher = publisher;
    }

    /**
     * Publishes a tombstone for every document that is not deleted. Returns when the broker has them all; done again it
     * publishes those that are left.
     *
     * @throws org.apache.kafka.common.KafkaException if the broker refuses
     * @throws TimeoutException if it does not answer
     */
    void publish(String tenant) {
        DocumentRegistry registry = generations.serving().index().registry();
        String after = null;
        do {
            EntryPage page = registry.list(new EntryQuery(tenant, null, after, PAGE));
            List<Uni<Void>> tombstones = page.entries().stream()
                    .filter(entry -> entry.status().state() != DocumentState.DELETED)
                    .map(DocumentEntry::id)
                    .map(id -> publisher.publish(id, null, Instant.now()))
                    .toList();
            if (!tombstones.isEmpty()) {
                Uni.join().all(tombstones).andFailFast().await().atMost(LONGEST);
            }
            after = page.next();
        } while (after != null);
    }
}
