package dev.ragstone.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.events.DocumentData;
import dev.ragstone.stack.api.IngestionApi;
import dev.ragstone.stack.documents.DocumentTopic;
import dev.ragstone.stack.documents.IndexingWatch;
import dev.ragstone.stack.documents.Page;
import dev.ragstone.stack.documents.PublishPlan;
import dev.ragstone.stack.terminal.ProgressLine;
import dev.ragstone.stack.terminal.Terminal;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole path on the packaged services: document event, index, answer, score; through crashes and a restart. */
@TestMethodOrder(OrderAnnotation.class)
class LocalStackIT {

    private static final int BATCH = 120;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path data;

    private static StackSettings settings;
    private static Stack stack;

    @BeforeAll
    static void startStack() {
        Properties properties = StackPorts.free().toProperties();
        properties.setProperty(
                "ragstone.stack.repository",
                Path.of("").toAbsolutePath().getParent().toString());
        properties.setProperty("ragstone.stack.data", data.toString());
        settings = StackSettings.from(properties);
        startAgain();
    }

    @AfterAll
    static void stopStack() {
        stack.close();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    @Order(1)
    void documents_throughACrashOfAService_areAllIndexedAndNoneTwice(Service victim) {
        String word = "crash" + victim.name().toLowerCase(Locale.ROOT);
        List<Page> pages = IntStream.range(0, BATCH)
                .mapToObj(number -> page(word + '/' + number, "Note %d about %s.".formatted(number, word)))
                .toList();
        long before = indexed();

        Map<String, Instant> published = publish(pages);
        Awaitility.await("the first document is indexed").atMost(PATIENCE).until(() -> indexed() > before);
        stack.kill(victim);
        stack.restart(victim);

        assertThat(await(published)).isEmpty();
        assertThat(indexed()).isEqualTo(before + BATCH);
        assertThat(Retrieval.documents(settings, word)).hasSize(BATCH).doesNotHaveDuplicates();
    }

    @Test
    @Order(2)
    void question_isAnsweredFromADocument_andTheAnswerIsScored() {
        await(publish(List.of(page("rules/leave", "# Leave\n\nEvery employee has 31 days of leave in a year."))));

        JsonNode answer = Retrieval.ask(settings, "How many days of leave does an employee have?");

        assertThat(answer.path("status").asText()).isEqualTo("ANSWERED");
        assertThat(answer.path("answer").asText()).contains("31 days");
        assertThat(answer.path("citations").path(0).path("documentId").asText()).isEqualTo("rules/leave");
        assertThat(answer.path("traceId").asText()).matches("[0-9a-f]{32}");
        String interaction = answer.path("interactionId").asText();
        Awaitility.await("the answer is scored")
                .atMost(PATIENCE)
                .until(() -> Retrieval.isEvaluated(settings, interaction));
    }

    @Test
    @Order(3)
    void restartOfEverything_keepsTheDocuments() {
        long before = indexed();
        stack.close();
        startAgain();

        assertThat(indexed()).isEqualTo(before);
        assertThat(Retrieval.ask(settings, "How many days of leave does an employee have?")
                        .path("answer")
                        .asText())
                .contains("31 days");
    }

    private static void startAgain() {
        stack = new Stack(settings, step -> {});
        stack.start();
    }

    private static Page page(String id, String content) {
        return new Page(
                id,
                DocumentData.builder(DocumentData.DEFAULT_TENANT, id)
                        .title(id)
                        .content(content)
                        .build());
    }

    private static Map<String, Instant> publish(List<Page> pages) {
        try (DocumentTopic topic = new DocumentTopic(settings.ports().bootstrapServers())) {
            return topic.publish(new PublishPlan(pages, List.of()));
        }
    }

    private static Map<String, String> await(Map<String, Instant> published) {
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        ProgressLine progress =
                new ProgressLine(new Terminal(nobody, nobody, false), "indexed", InstantSource.system());
        return new IndexingWatch(ingestion(), stack::requireAlive, PATIENCE).await(published, progress);
    }

    private static long indexed() {
        return ingestion().totals().getOrDefault("INDEXED", 0L);
    }

    private static IngestionApi ingestion() {
        return new IngestionApi(settings.ports().ingestion().api(), settings.key());
    }
}
