package dev.ragstone.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.core.index.DocumentState;
import dev.ragstone.events.DocumentData;
import dev.ragstone.events.Topics;
import dev.ragstone.ingestion.flow.Generations;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BacklogIT.LittleRoom.class)
@QuarkusTestResource(BrokerResource.class)
class BacklogIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int BACKFILL = 80;

    /** Room for so few that a few hundred documents are a backfill. */
    public static final class LittleRoom implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ragstone.ingestion.in-flight", "8",
                    "ragstone.ingestion.tenant-share", "0.5",
                    "ragstone.ingestion.backlog-in-flight", "4");
        }
    }

    @Inject
    Generations generations;

    @Inject
    MeterRegistry meters;

    @ConfigProperty(name = BrokerResource.PLAIN)
    String bootstrapServers;

    @Test
    void backfillOfOneTenant_delaysNobody_andIsIndexedToItsEnd() {
        try (TopicClient topics = new TopicClient(bootstrapServers)) {
            for (int i = 0; i < BACKFILL; i++) {
                topics.send(document("large", "bulk/" + i));
            }
            topics.send(document("small", "news"));
            await().atMost(LIMIT).until(() -> isIndexed("small", "news"));
            assertThat(indexed("large"))
                    .as("documents of the backfill that are done before the other tenant's one")
                    .isLessThan(BACKFILL);
            assertThat(meters.get("ragstone.documents.put.off").gauge().value())
                    .as("records put off")
                    .isPositive();
            await().atMost(LIMIT).until(() -> indexed("large") == BACKFILL);
            await().atMost(LIMIT)
                    .until(() ->
                            meters.get("ragstone.documents.put.off").gauge().value() == 0);
        }
    }

    private DocumentRegistry registry() {
        return generations.serving().index().registry();
    }

    private boolean isIndexed(String tenant, String id) {
        return registry()
                .findDurable(new DocumentId(tenant, id))
                .filter(entry -> entry.status().state() == DocumentState.INDEXED)
                .isPresent();
    }

    private long indexed(String tenant) {
        return registry().countByState(tenant).getOrDefault(DocumentState.INDEXED, 0L);
    }

    private static ProducerRecord<String, byte[]> document(String tenant, String id) {
        byte[] data = DocumentData.builder(tenant, id)
                .contentType("text/plain")
                .content("This is %s of %s, one of many.".formatted(id, tenant))
                .build()
                .toJson();
        return new ProducerRecord<>(Topics.DOCUMENTS, tenant + '/' + id, data);
    }
}
