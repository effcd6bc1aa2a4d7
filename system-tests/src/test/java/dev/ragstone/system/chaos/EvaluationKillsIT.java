package dev.ragstone.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ragstone.core.answer.Answer;
import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.answer.Interaction;
import dev.ragstone.core.answer.Origin;
import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.answer.PassageScores;
import dev.ragstone.core.answer.Timings;
import dev.ragstone.core.answer.Usage;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.document.Version;
import dev.ragstone.events.EventJson;
import dev.ragstone.events.InteractionEvent;
import dev.ragstone.events.Topics;
import dev.ragstone.infrastructure.EmbeddedDatabase;
import dev.ragstone.infrastructure.EmbeddedKafka;
import dev.ragstone.system.Repository;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * eval-service is killed again and again while interactions come, some of them twice. In the end each is counted once: received =
 * sampled + unsampled, and every sampled one has one result of each metric and was published.
 */
class EvaluationKillsIT {

    private static final String PASSAGE = "Employees get 30 days of paid leave every calendar year.";
    private static final int LONGEST_PAUSE_MILLIS = 1_500;

    private final ChaosSettings settings = ChaosSettings.fromProperties();
    private final Random random = new Random(settings.seed());

    @TempDir
    private Path folder;

    @Test
    void interactions_throughKillsAndDuplicates_areEachCountedOnce() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("database"), 0)) {
            List.of(Topics.INTERACTIONS, Topics.FEEDBACK, Topics.EVALUATIONS)
                    .forEach(topic -> kafka.createTopic(topic, 2, Map.of()));
            ServiceProcess service = new ServiceProcess(
                    "eval-service",
                    Repository.folder(),
                    folder.resolve("eval.log"),
                    Map.of(
                            "kafka.bootstrap.servers", kafka.bootstrapServers(),
                            "kafka.session.timeout.ms", "6000",
                            "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                            "ragstone.evaluation.sample-rate", "0.5",
                            "ragstone.evaluation.new-prompt-version-for", "0s",
                            "quarkus.otel.sdk.disabled", "true"));
            try {
                service.awaitReady();
                play(service, kafka.bootstrapServers());
                requireBalance(kafka.bootstrapServers(), new EvaluationTables(database.jdbcUrl()));
            } finally {
                service.kill();
            }
        }
    }

    private void play(ServiceProcess service, String bootstrapServers) throws InterruptedException {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer())) {
            for (int kill = 0; kill < settings.kills(); kill++) {
                for (int i = 0; i < settings.documents(); i++) {
                    send(producer, i);
                }
                producer.flush();
                // At a moment nobody foresees: that is what is tested, so there is nothing to wait for.
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
                service.killAndRestart();
            }
        }
    }

    private void send(KafkaProducer<String, byte[]> producer, int number) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        byte[] value = EventJson.write(InteractionEvent.of(interaction(id, number % 7 == 0)));
        for (int copy = 0; copy <= (number % 5 == 0 ? 1 : 0); copy++) {
            var unused = producer.send(new ProducerRecord<>(Topics.INTERACTIONS, id.toString(), value));
        }
    }

    private void requireBalance(String bootstrapServers, EvaluationTables tables) {
        int received = settings.kills() * settings.documents();
        await().atMost(ServiceProcess.LIMIT).until(() -> tables.count("select count(*) from interaction") == received);
        long sampled = tables.count("select count(*) from interaction where unsampled is null");
        assertThat(sampled).isBetween(received / 3L, received * 3L / 4);
        assertThat(tables.count("select count(*) from evaluation")).isEqualTo(sampled);
        long metrics = tables.count("select count(distinct metric) from evaluation_score");
        assertThat(metrics).isGreaterThan(10);
        assertThat(tables.count("select count(*) from evaluation_score")).isEqualTo(sampled * metrics);
        await().atMost(ServiceProcess.LIMIT).until(() -> tables.count("select count(*) from evaluation_outbox") == 0);
        try (TopicReader published = new TopicReader(bootstrapServers, Topics.EVALUATIONS)) {
            assertThat(published.newest()).hasSize((int) sampled);
        }
    }

    private static Interaction interaction(UUID id, boolean isDeclined) {
        DocumentId document = new DocumentId("default", "handbook");
        Revision revision = new Revision(new Version.Explicit(1), ContentHash.of(PASSAGE));
        Chunk chunk = new Chunk(
                ChunkId.of(document, revision, 0),
                document,
                revision,
                0,
                PASSAGE,
                List.of(),
                new SourceSpan(0, PASSAGE.length()),
                new DocumentAttributes("Leave", null, "en", Map.of(), AccessList.everyone(), null, null));
        AnswerStatus status = isDeclined ? AnswerStatus.ABSTAINED : AnswerStatus.ANSWERED;
        return new Interaction(
                id,
                null,
                "default",
                Origin.LIVE,
                Instant.now(),
                "How much leave do I get?",
                new Answer(status, 0.9, PASSAGE + " [1]", List.of(), "extractive", "1", null, Usage.NONE),
                List.of(new Passage(1, chunk, new PassageScores(null, null, null, null))),
                new Timings(1, 1, 1, 1, 4),
                List.of());
    }
}
