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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares everything that a cluster says of its documents with what the events mean: the status topic, the registry, the
 * texts in the index, the dead letters.
 */
final class Comparison implements AutoCloseable {

    private static final Duration CATCH_UP = Duration.ofMinutes(20);
    private static final int PAGE = 1000;

    private final JsonMapper json = new JsonMapper();
    private final ChaosCluster cluster;
    private final TopicReader statuses;

    Comparison(ChaosCluster cluster) {
        this.cluster = cluster;
        cluster.broker().awaitServing();
        this.statuses = new TopicReader(cluster.broker().bootstrapServers(), Topics.DOCUMENTS_STATUS);
    }

    /** Returns when the newest status of every document is what it must be, and no service has work left. */
    void awaitSettled(Expectation expected) {
        awaitStatuses(expected);
        await().atMost(CATCH_UP).until(() -> cluster.running().stream().allMatch(service -> service.inFlight() == 0));
    }

    /** Returns when the newest status of every document is what it must be. */
    void awaitStatuses(Expectation expected) {
        await().atMost(CATCH_UP).pollInSameThread().untilAsserted(() -> assertThat(expected.unsettled(statuses()))
                .as("documents whose last status is not the right one")
                .isEmpty());
    }

    /** Waits until there is no work left; then everything must be as expected. */
    void requireEqual(Expectation expected) {
        awaitSettled(expected);
        assertThat(deadLetters()).as("keys of dead letters").isEmpty();
        assertThat(expected.unsettled(statuses()))
                .as("documents whose last status is not the right one any more")
                .isEmpty();
        requireRegistry(expected);
        try (ServingIndex serving = cluster.index().open()) {
            ChunkSearcher index = serving.resolve().searcher();
            assertThat(texts(index, expected)).as("texts in the index").isEqualTo(expected.texts());
            assertThat(index.count()).as("chunks in the index").isEqualTo(expected.chunks());
        }
    }

    /** What {@link Topics#DOCUMENTS_ACCEPTED} holds must be as expected, too. */
    void requireAccepted(Expectation expected) {
        try (TopicReader accepted = new TopicReader(cluster.broker().bootstrapServers(), Topics.DOCUMENTS_ACCEPTED)) {
            assertThat(new AcceptedEvents(accepted.newest()).disagreements(expected))
                    .as("documents whose last accepted event is not the right one")
                    .isEmpty();
        }
    }

    @Override
    public void close() {
        statuses.close();
    }

    private void requireRegistry(Expectation expected) {
        Map<String, JsonNode> entries = new HashMap<>();
        String after = "";
        JsonNode page;
        do {
            page = cluster.running().getFirst().api().get("/api/v1/documents?limit=%d%s".formatted(PAGE, after));
            page.path("documents")
                    .forEach(entry -> entries.put(
                            entry.path("tenant").asText()
                                    + '/'
                                    + entry.path("id").asText(),
                            entry));
            after = "&after=" + page.path("next").asText();
        } while (page.hasNonNull("next"));
        assertThat(totals(page)).as("totals of the registry").isEqualTo(expected.totals());
        assertThat(entries)
                .as("entries of the registry")
                .hasSize(expected.documents().size());
        assertThat(expected.unsettled(entries))
                .as("documents whose entry is not the right one")
                .isEmpty();
    }

    private static Map<String, Long> totals(JsonNode page) {
        Map<String, Long> totals = new HashMap<>();
        page.path("totals")
                .properties()
                .forEach(state -> totals.put(state.getKey(), state.getValue().asLong()));
        totals.values().removeIf(count -> count == 0);
        return totals;
    }

    private static Map<String, List<String>> texts(ChunkSearcher index, Expectation expected) {
        Map<String, List<String>> texts = new HashMap<>();
        expected.documents()
                .forEach(document -> texts.put(
                        document.id(),
                        index.chunksOf(new DocumentId(DocumentData.DEFAULT_TENANT, document.id())).stream()
                                .map(Chunk::text)
                                .toList()));
        return texts;
    }

    private Map<String, JsonNode> statuses() {
        Map<String, JsonNode> newest = new HashMap<>();
        statuses.newest().forEach((key, status) -> newest.put(key, read(status.value())));
        return newest;
    }

    private Set<String> deadLetters() {
        try (TopicReader letters = new TopicReader(cluster.broker().bootstrapServers(), Topics.DOCUMENTS_DLQ)) {
            return letters.newest().keySet();
        }
    }

    private JsonNode read(byte[] value) {
        try {
            return json.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException("a status is no JSON", e);
        }
    }
}
