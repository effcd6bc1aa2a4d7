package dev.ragstone.bench.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.bench.client.JsonHttp;
import dev.ragstone.bench.client.RetrieveClient;
import dev.ragstone.bench.client.StubQueryService;
import dev.ragstone.bench.client.UsageMeter;
import dev.ragstone.events.Topics;
import dev.ragstone.infrastructure.EmbeddedKafka;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFillerIT {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    @Test
    void onlyWhatTheIndexDoesNotHave_isPublished() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
            kafka.createTopic(Topics.DOCUMENTS, 3, Map.of());
            kafka.createTopic(Topics.DOCUMENTS_STATUS, 3, Map.of());
            try (StandInIngestion ingestion = StandInIngestion.start(kafka.bootstrapServers());
                    StubQueryService query = new StubQueryService(IndexFillerIT::firstSetOnly, List.of())) {
                fill(kafka.bootstrapServers(), query, 1_010);
                assertThat(ingestion.received().keySet())
                        .hasSize(10)
                        .contains("default/bench-filler-001/1000", "default/bench-filler-001/1009");
            }
        }
        assertThat(lines.toString(StandardCharsets.UTF_8))
                .contains("indexed 10/10 documents")
                .contains("generated chunks in the index: 1,010, 10 of them published now");
    }

    private static List<String> firstSetOnly(JsonNode request) {
        boolean first = request.path("filters").path("metadata.bench").asText().equals("filler-000");
        return Collections.nCopies(first ? 1_000 : 0, "filler");
    }

    private void fill(String bootstrapServers, StubQueryService query, int chunks) throws Exception {
        try (JsonHttp http = new JsonHttp();
                PrintStream out = new PrintStream(lines, true, StandardCharsets.UTF_8)) {
            IngestionRun ingestion = new IngestionRun(
                    bootstrapServers,
                    new UsageMeter(http, query.address().resolve("/metrics")),
                    new PrintStream(PrintStream.nullOutputStream()));
            new IndexFiller(new RetrieveClient(http, query.address()), ingestion, out).fill(chunks);
        }
    }
}
