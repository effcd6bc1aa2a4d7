package dev.ragstone.bench.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.ragstone.bench.client.JsonHttp;
import dev.ragstone.bench.client.UsageMeter;
import dev.ragstone.bench.dataset.CorpusDocument;
import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.events.DocumentData;
import dev.ragstone.events.EventJson;
import dev.ragstone.events.Topics;
import dev.ragstone.infrastructure.EmbeddedKafka;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestionRunIT {

    @TempDir
    private static Path directory;

    private static EmbeddedKafka kafka;
    private static HttpServer metrics;

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    @BeforeAll
    static void start() throws IOException {
        kafka = EmbeddedKafka.start(directory, 0);
        kafka.createTopic(Topics.DOCUMENTS, 3, Map.of());
        kafka.createTopic(Topics.DOCUMENTS_STATUS, 3, Map.of());
        metrics = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger reads = new AtomicInteger();
        metrics.createContext("/metrics", exchange -> {
            int read = reads.getAndIncrement();
            byte[] text =
                    "process_cpu_time_ns_total %d.0E9\nragstone_document_dead_letters_total{stage=\"parse\"} %d.0\n"
                            .formatted(5 * read, read)
                            .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
            exchange.close();
        });
        metrics.start();
    }

    @AfterAll
    static void stop() {
        metrics.stop(0);
        kafka.close();
    }

    @Test
    void everyDocument_isPublishedAndWaitedFor() throws Exception {
        List<CorpusDocument> documents = IntStream.range(0, 50)
                .mapToObj(i -> new CorpusDocument("folder/" + i, "Title " + i, "Text " + i))
                .toList();
        try (StandInIngestion ingestion = StandInIngestion.start(kafka.bootstrapServers())) {
            IngestionResult result = run(kafka.bootstrapServers(), documents);
            assertThat(result.documents()).isEqualTo(50);
            assertThat(result.indexed()).isEqualTo(49);
            assertThat(result.chunks()).isEqualTo(98);
            assertThat(result.failures()).singleElement().asString().contains("default/bench-toy/folder/13", "unlucky");
            assertThat(result.usage().cpuSeconds()).hasValue(5);
            assertThat(lines.toString(StandardCharsets.UTF_8)).contains("indexed 50/50 documents");

            DocumentData first =
                    EventJson.read(ingestion.received().get("default/bench-toy/folder/0"), DocumentData.class);
            assertThat(first.id()).isEqualTo("bench-toy/folder/0");
            assertThat(first.title()).isEqualTo("Title 0");
            assertThat(first.contentType()).isEqualTo("text/plain");
            assertThat(first.metadata()).isEqualTo(Map.of("bench", "toy", "document", "folder/0"));
            assertThat(first.version()).isEqualTo(4);
        }
    }

    @Test
    void poison_isPublishedAmongTheDocuments_andItsDeadLettersAreWaitedFor() throws Exception {
        List<CorpusDocument> documents = IntStream.range(100, 150)
                .mapToObj(i -> new CorpusDocument("poisoned/" + i, "Title", "Text"))
                .toList();
        List<PoisonRecord> poison = PoisonRecords.of(0, 3, "bench-poison");
        try (StandInIngestion ingestion = StandInIngestion.start(kafka.bootstrapServers())) {
            IngestionResult result = run(kafka.bootstrapServers(), documents, poison);
            assertThat(result.documents()).isEqualTo(50);
            assertThat(result.indexed()).isEqualTo(50);
            assertThat(result.usage().deadLetters()).hasValue(3);
            assertThat(result.usage().cpuSeconds()).hasValue(15);
            assertThat(ingestion.received())
                    .containsKeys("default/bench-poison/0", "default/bench-poison/1", "default/bench-poison/2");
        }
    }

    @Test
    void absentBroker_isNamed() {
        assertThatThrownBy(() -> run("127.0.0.1:1", List.of()))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageContaining("is the stack up?");
    }

    private IngestionResult run(String bootstrapServers, List<CorpusDocument> documents) {
        return run(bootstrapServers, documents, List.of());
    }

    private IngestionResult run(String bootstrapServers, List<CorpusDocument> documents, List<PoisonRecord> poison) {
        URI address = URI.create(
                "http://127.0.0.1:%d/metrics".formatted(metrics.getAddress().getPort()));
        try (JsonHttp http = new JsonHttp();
                PrintStream out = new PrintStream(lines, true, StandardCharsets.UTF_8)) {
            return new IngestionRun(bootstrapServers, new UsageMeter(http, address), out)
                    .ingest(new BenchDocuments("toy", "text/plain", 4, documents), poison);
        }
    }
}
