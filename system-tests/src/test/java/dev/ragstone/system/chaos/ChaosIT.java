package dev.ragstone.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.ServingIndex;
import dev.ragstone.events.DocumentData;
import dev.ragstone.events.Topics;
import dev.ragstone.index.lucene.LuceneServingIndex;
import dev.ragstone.index.qdrant.QdrantGenerations;
import dev.ragstone.index.qdrant.QdrantSettings;
import dev.ragstone.system.HttpApi;
import dev.ragstone.system.Repository;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Broker and ingestion-service are killed again and again while documents are published, updated and deleted. In the end
 * index, registry and status topic are what the events say: none lost, none twice, none stale, none stuck. The long form
 * is {@code make chaos}.
 */
class ChaosIT {

    private static final Duration CATCH_UP = Duration.ofMinutes(20);
    private static final int LONGEST_PAUSE_MILLIS = 3_000;

    private final ChaosSettings settings = ChaosSettings.fromProperties();
    private final Random random = new Random(settings.seed());
    private final List<DocumentModel> models = IntStream.range(0, settings.documents())
            .mapToObj(DocumentModel::new)
            .toList();

    @TempDir
    private Path folder;

    @Test
    void documents_throughKillsOfBrokerAndService_endAsTheEventsSay() throws Exception {
        try (ChaosCluster cluster = new ChaosCluster(Repository.folder(), folder, settings)) {
            publishAndKill(cluster);
            awaitSettled(cluster);
            assertThat(totals(cluster)).as("totals of the registry").isEqualTo(expectedTotals());
            try (ServingIndex serving = open(cluster)) {
                ChunkSearcher index = serving.resolve().searcher();
                assertThat(texts(index)).as("texts in the index").isEqualTo(expectedTexts());
                assertThat(index.count()).as("chunks in the index").isEqualTo(live());
            }
        }
    }

    private void publishAndKill(ChaosCluster cluster) throws Exception {
        List<Future<?>> sent = new ArrayList<>();
        Map<String, Object> patient =
                Map.of("bootstrap.servers", cluster.bootstrapServers(), "delivery.timeout.ms", 600_000, "linger.ms", 5);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(patient, new StringSerializer(), new ByteArraySerializer())) {
            for (int kill = 1; kill <= settings.kills(); kill++) {
                int until = (int) ((long) settings.events() * kill / settings.kills());
                while (sent.size() < until) {
                    sent.add(publish(producer, sent.size()));
                }
                // At a moment nobody foresees: that is what is tested, so there is nothing to wait for.
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
                kill(cluster, kill);
            }
            for (Future<?> event : sent) {
                event.get();
            }
        }
    }

    /** Every document comes at least once; the rest goes to any of them. */
    private Future<?> publish(KafkaProducer<String, byte[]> producer, int number) {
        DocumentModel model = number < models.size() ? models.get(number) : models.get(random.nextInt(models.size()));
        return producer.send(model.next(random));
    }

    private void kill(ChaosCluster cluster, int number) {
        boolean broker = random.nextInt(4) == 0;
        System.out.printf(
                "%s kill %d of %d: %s%n",
                Instant.now(), number, settings.kills(), broker ? "broker" : "ingestion-service");
        if (broker) {
            cluster.killBroker();
        } else {
            cluster.killIngestion();
        }
    }

    /** Waits until the newest status of every document is what it must be. */
    private void awaitSettled(ChaosCluster cluster) {
        Map<String, JsonNode> newest = new HashMap<>();
        Map<String, Object> client = Map.of("bootstrap.servers", cluster.bootstrapServers());
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            consumer.partitionsFor(Topics.DOCUMENTS_STATUS)
                    .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(CATCH_UP).pollInSameThread().until(() -> {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                    newest.put(record.key(), new JsonMapper().readTree(record.value()));
                }
                return models.stream().allMatch(model -> {
                    JsonNode status = newest.get(model.key());
                    return status != null && model.isSettledBy(status);
                });
            });
        }
    }

    private static Map<String, Long> totals(ChaosCluster cluster) {
        JsonNode totals =
                new HttpApi(cluster.httpPort()).get("/api/v1/documents").path("totals");
        Map<String, Long> counts = new HashMap<>();
        totals.properties()
                .forEach(state -> counts.put(state.getKey(), state.getValue().asLong()));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private Map<String, Long> expectedTotals() {
        Map<String, Long> expected = new HashMap<>(Map.of("INDEXED", live(), "DELETED", models.size() - live()));
        expected.values().removeIf(count -> count == 0);
        return expected;
    }

    private long live() {
        return models.stream().filter(model -> model.text() != null).count();
    }

    private Map<String, List<String>> expectedTexts() {
        Map<String, List<String>> expected = new HashMap<>();
        models.forEach(model -> expected.put(model.id(), model.text() == null ? List.of() : List.of(model.text())));
        return expected;
    }

    private Map<String, List<String>> texts(ChunkSearcher index) {
        Map<String, List<String>> found = new HashMap<>();
        models.forEach(model -> found.put(
                model.id(),
                index.chunksOf(new DocumentId(DocumentData.DEFAULT_TENANT, model.id())).stream()
                        .map(Chunk::text)
                        .toList()));
        return found;
    }

    private ServingIndex open(ChaosCluster cluster) {
        String qdrant = settings.qdrant();
        if (qdrant == null) {
            return LuceneServingIndex.in(cluster.index());
        }
        int colon = qdrant.indexOf(':');
        return QdrantGenerations.connect(QdrantSettings.of(
                qdrant.substring(0, colon),
                Integer.parseInt(qdrant.substring(colon + 1)),
                null,
                false,
                cluster.collection()));
    }
}
