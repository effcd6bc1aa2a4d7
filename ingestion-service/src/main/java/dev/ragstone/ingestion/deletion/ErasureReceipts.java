package dev.ragstone.ingestion.deletion;

import dev.ragstone.core.index.DocumentState;
import dev.ragstone.events.TenantEvent;
import dev.ragstone.ingestion.flow.Generations;
import dev.ragstone.ingestion.flow.TenantTopics;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;

/** Gives receipts of erased tenants, from what registry and broker say now. */
@Singleton
class ErasureReceipts {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Generations generations;
    private final TenantTopics topics;
    private final TopicSettings settings;

    ErasureReceipts(Generations generations, TenantTopics topics, TopicSettings settings) {
        this.generations = generations;
        this.topics = topics;
        this.settings = settings;
    }

    /**
     * The receipt of an erasure; empty if the tenant was not erased.
     *
     * @throws ProblemException if Kafka does not answer
     */
    Optional<ErasureReceipt> of(TenantEvent state) {
        Instant before = state.erasedBefore();
        if (before == null) {
            return Optional.empty();
        }
        Map<DocumentState, Long> counts =
                generations.serving().index().registry().countByState(state.tenant());
        Map<String, String> held = ErasureWriter.held(topics.of(state.tenant()));
        try {
            return Optional.of(ErasureWriter.write(state, before, counts, held, settings.of(held.keySet())));
        } catch (KafkaException e) {
            throw ProblemException.unavailable(
                    ProblemType.UNAVAILABLE, "Kafka does not say how long it keeps records.", RETRY_AFTER, e);
        }
    }
}
