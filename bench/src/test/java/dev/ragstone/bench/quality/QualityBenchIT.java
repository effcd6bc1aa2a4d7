package dev.ragstone.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.bench.client.JsonHttp;
import dev.ragstone.bench.client.RetrieveClient;
import dev.ragstone.bench.client.StubQueryService;
import dev.ragstone.bench.dataset.CorpusDocument;
import dev.ragstone.bench.dataset.JudgedQuery;
import dev.ragstone.bench.dataset.Turn;
import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.bench.ingestion.BenchDocuments;
import dev.ragstone.bench.statistics.Measure;
import dev.ragstone.statistics.interval.Estimate;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QualityBenchIT {

    private static final BenchDocuments DOCUMENTS =
            new BenchDocuments("toy", "text/plain", 1, List.of(new CorpusDocument("a", "A", "text")));
    private static final List<JudgedQuery> QUERIES = List.of(
            new JudgedQuery("q1", "first", List.of(), Map.of("a", 1)),
            new JudgedQuery("q2", "second", List.of(), Map.of("b", 1)));
    private static final JudgedQuery FOLLOW_UP =
            new JudgedQuery("q3", "and then?", List.of(new Turn("user", "second")), Map.of("b", 1));
    private static final QualitySettings SETTINGS = new QualitySettings(1000, 900, 1);

    private final PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

    @Test
    void modes_areMeasuredByTheirRankings_andComparedQueryByQuery() throws Exception {
        try (StubQueryService service = new StubQueryService(QualityBenchIT::ranking, List.of())) {
            QualityResult result = measure(service.address());
            assertThat(result.queries()).isEqualTo(2);
            assertThat(result.modes())
                    .extracting(ModeResult::mode)
                    .containsExactly(Mode.DENSE, Mode.LEXICAL, Mode.HYBRID, Mode.RERANKED);
            // dense has both at rank 2, lexical finds one of two, hybrid has both at rank 1
            assertThat(result.modes())
                    .extracting(mode -> mode.estimates().get(Measure.MRR_10).mean())
                    .containsExactly(0.5, 0.5, 1.0, 1.0);
            assertThat(result.modes())
                    .extracting(mode -> mode.estimates().get(Measure.RECALL_100).mean())
                    .containsExactly(1.0, 0.5, 1.0, 1.0);
            assertThat(result.differences())
                    .contains(new Difference(Measure.MRR_10, Mode.HYBRID, Mode.DENSE, new Estimate(0.5, 0.5, 0.5)))
                    .contains(new Difference(Measure.MRR_10, Mode.HYBRID, Mode.LEXICAL, new Estimate(0.5, 0, 1)))
                    .contains(new Difference(Measure.MRR_10, Mode.RERANKED, Mode.HYBRID, new Estimate(0, 0, 0)))
                    .hasSize(15);
        }
    }

    @Test
    void conversation_isSentInAModeOfItsOwn_whichIsComparedWithTheOneWithout() throws Exception {
        try (StubQueryService service = new StubQueryService(QualityBenchIT::ranking, List.of())) {
            QualityResult result = measure(service.address(), List.of(FOLLOW_UP));
            assertThat(result.modes()).extracting(ModeResult::mode).endsWith(Mode.CONVERSATION);
            assertThat(result.differences())
                    .contains(new Difference(
                            Measure.RECALL_100, Mode.CONVERSATION, Mode.RERANKED, new Estimate(0, 0, 0)));
            assertThat(service.requests().getFirst().path("conversation")).isEmpty();
            JsonNode last = service.requests().getLast();
            assertThat(last.path("mode").asText()).isEqualTo("hybrid");
            assertThat(last.at("/conversation/0/role").asText()).isEqualTo("user");
            assertThat(last.at("/conversation/0/content").asText()).isEqualTo("second");
        }
    }

    @Test
    void requests_askForDepthWhileMeasuring_andForTheDefaultsWhileTiming() throws Exception {
        try (StubQueryService service = new StubQueryService(QualityBenchIT::ranking, List.of())) {
            measure(service.address());
            List<JsonNode> ofDense = service.requests().subList(0, 3);
            assertThat(ofDense)
                    .extracting(request -> request.path("topK").asInt())
                    .containsExactly(1000, 1000, 5);
            assertThat(ofDense)
                    .extracting(request -> request.path("candidates").asInt())
                    .containsExactly(900, 900, 50);
            assertThat(service.requests()).allSatisfy(request -> {
                assertThat(request.path("filters").path("metadata.bench").asText())
                        .isEqualTo("toy");
            });
            assertThat(service.requests().getFirst().path("rerank").asBoolean()).isFalse();
            assertThat(service.requests().getLast().path("rerank").asBoolean()).isTrue();
        }
    }

    @Test
    void degradedAnswer_endsTheBench() throws Exception {
        try (StubQueryService service = new StubQueryService(QualityBenchIT::ranking, List.of("rerank"))) {
            assertThatThrownBy(() -> measure(service.address()))
                    .isInstanceOf(BenchException.class)
                    .hasMessageContaining("rerank");
        }
    }

    @Test
    void errorAndSilence_areNamed() throws Exception {
        URI address;
        try (StubQueryService service = new StubQueryService(request -> null, List.of())) {
            address = service.address();
            assertThatThrownBy(() -> measure(address))
                    .isInstanceOf(BenchException.class)
                    .hasMessageContaining("500");
        }
        assertThatThrownBy(() -> measure(address))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("is the stack up?");
    }

    private QualityResult measure(URI service) {
        return measure(service, QUERIES);
    }

    private QualityResult measure(URI service, List<JudgedQuery> queries) {
        try (JsonHttp http = new JsonHttp()) {
            RetrieveClient client = new RetrieveClient(http, service);
            return new QualityBench(client, SETTINGS, new ChunkTexts(), out).measure(DOCUMENTS, queries);
        }
    }

    private static List<String> ranking(JsonNode request) {
        String relevant = request.path("question").asText().equals("first") ? "bench-toy/a" : "bench-toy/b";
        return switch (request.path("mode").asText()) {
            case "dense" -> List.of("bench-toy/x", relevant);
            case "lexical" -> List.of("bench-toy/a");
            default -> List.of(relevant, "bench-toy/x");
        };
    }
}
