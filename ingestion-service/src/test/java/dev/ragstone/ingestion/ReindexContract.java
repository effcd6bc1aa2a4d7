package dev.ragstone.ingestion;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.ServingIndex;
import dev.ragstone.events.DocumentData;
import dev.ragstone.events.Topics;
import dev.ragstone.service.config.IndexConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reindex promises, on any engine. */
abstract class ReindexContract {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String TENANT = "default";
    private static final int DOCUMENTS = 20;
    private static final String GOLDEN =
            """
            {"model": "all-minilm-l6-v2", "golden": [
              {"question": "What is said of topic 3?", "documents": ["reindex/3"]},
              {"question": "What is said of topic 7?", "documents": ["reindex/7"]}]}
            """;

    @Inject
    IndexConfig index;

    @ConfigProperty(name = BrokerResource.PLAIN)
    String bootstrapServers;

    private TopicClient topics;
    private ServingIndex serving;

    /** The index as readers see it. */
    abstract ServingIndex open(IndexConfig config);

    @BeforeEach
    void connect() {
        topics = new TopicClient(bootstrapServers);
        serving = open(index);
    }

    @AfterEach
    void disconnect() {
        topics.close();
        serving.close();
    }

    @Test
    void newGeneration_servesWithoutAGap_andTheOldOneCanComeBack() {
        for (int i = 0; i < DOCUMENTS; i++) {
            publish(i, 1);
        }
        publish(DOCUMENTS, 1);
        topics.send(new ProducerRecord<>(Topics.DOCUMENTS, key(DOCUMENTS), null));
        await().atMost(LIMIT).until(() -> state(DOCUMENTS - 1).equals("INDEXED"));
        await().atMost(LIMIT).until(() -> state(DOCUMENTS).equals("DELETED"));
        GenerationName old = serving.resolve().name();

        try (Reader reader = new Reader()) {
            String started = given().contentType(ContentType.JSON)
                    .body(GOLDEN)
                    .post("/api/v1/reindex")
                    .then()
                    .statusCode(202)
                    .body("role", equalTo("FOLLOWING"))
                    .extract()
                    .path("generation");
            given().contentType(ContentType.JSON)
                    .body("{}")
                    .post("/api/v1/reindex")
                    .then()
                    .statusCode(409);
            for (int i = 0; i < DOCUMENTS; i += 2) {
                publish(i, 2);
            }
            await().atMost(LIMIT).until(() -> phase(started).equals("SERVED"));
            assertThat(serving.resolve().name().encode()).isEqualTo(started).startsWith("all-minilm");
            JsonPath overview = when().get("/api/v1/reindex").jsonPath();
            assertThat(overview.getString("generations[0].generation")).isEqualTo(started);
            assertThat(overview.getInt("generations[0].comparison.missing")).isZero();
            assertThat(overview.getDouble("generations[0].comparison.newNdcg")).isBetween(0.0, 1.0);
            assertThat(overview.getDouble("generations[0].comparison.overlapAt10"))
                    .isBetween(0.0, 1.0);
            assertTexts();

            publish(1, 3);
            await().atMost(LIMIT).until(() -> texts(1).equals(List.of(text(1, 3))));
            assertThat(texts(DOCUMENTS)).as("what was deleted before").isEmpty();

            when().post("/api/v1/reindex/" + old + "/serve").then().statusCode(202);
            await().atMost(LIMIT).until(() -> serving.resolve().name().equals(old));
            assertThat(texts(1)).as("the old generation was kept up to date").containsExactly(text(1, 3));
            when().delete("/api/v1/reindex/" + old).then().statusCode(409);
            when().delete("/api/v1/reindex/" + started).then().statusCode(204);
            assertThat(when().get("/api/v1/reindex").jsonPath().getList("generations"))
                    .hasSize(1);
            assertThat(reader.failure()).isNull();
            assertThat(reader.searches()).isPositive();
        }
    }

    @Test
    void modelThatIsNotThere_isAProblemThatNamesThoseThatAre() {
        given().contentType(ContentType.JSON)
                .body("{\"model\": \"nobody's\"}")
                .post("/api/v1/reindex")
                .then()
                .statusCode(400);
        when().post("/api/v1/reindex/bge-small-en-v1-5-00000000/serve").then().statusCode(404);
        when().delete("/api/v1/reindex/what").then().statusCode(400);
    }

    /** Every second document was published again while the generation was built. */
    private void assertTexts() {
        for (int i = 0; i < DOCUMENTS; i++) {
            int number = i;
            await().atMost(LIMIT).untilAsserted(() -> assertThat(texts(number))
                    .containsExactly(text(number, number % 2 == 0 ? 2 : 1)));
        }
    }

    private List<String> texts(int number) {
        return serving.resolve().searcher().chunksOf(new DocumentId(TENANT, id(number))).stream()
                .map(Chunk::text)
                .toList();
    }

    private void publish(int number, int version) {
        byte[] data = DocumentData.builder(TENANT, id(number))
                .version(version)
                .title("Topic " + number)
                .contentType("text/plain")
                .content(text(number, version))
                .build()
                .toJson();
        topics.send(new ProducerRecord<>(Topics.DOCUMENTS, key(number), data));
    }

    private static String state(int number) {
        return String.valueOf(
                when().get("/api/v1/documents/" + id(number)).jsonPath().getString("state"));
    }

    private static String phase(String generation) {
        return String.valueOf(when().get("/api/v1/reindex")
                .jsonPath()
                .getString("generations.find { it.generation == '%s' }.phase".formatted(generation)));
    }

    private static String text(int number, int version) {
        return "Topic %d is told in version %d.".formatted(number, version);
    }

    private static String key(int number) {
        return TENANT + '/' + id(number);
    }

    private static String id(int number) {
        return "reindex/" + number;
    }

    /** Reads a document that is always there, all the time. */
    private final class Reader implements AutoCloseable {

        private final AtomicLong searches = new AtomicLong();
        private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
        private final Thread thread = Thread.ofPlatform().start(this::read);
        private volatile boolean closed;

        @Nullable
        String failure() {
            return failure.get();
        }

        long searches() {
            return searches.get();
        }

        @Override
        public void close() {
            closed = true;
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void read() {
            while (!closed && failure.get() == null) {
                try {
                    if (texts(0).isEmpty()) {
                        failure.set("a document that was indexed was not found");
                    }
                    searches.incrementAndGet();
                } catch (IndexException e) {
                    failure.set(e.toString());
                }
            }
        }
    }
}
