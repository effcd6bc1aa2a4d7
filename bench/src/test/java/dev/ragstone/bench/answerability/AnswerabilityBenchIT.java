package dev.ragstone.bench.answerability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.bench.client.JsonHttp;
import dev.ragstone.bench.client.RetrieveClient;
import dev.ragstone.bench.client.StubQueryService;
import dev.ragstone.bench.dataset.LabelledQuestion;
import dev.ragstone.bench.ingestion.BenchDocuments;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnswerabilityBenchIT {

    private static final List<LabelledQuestion> QUESTIONS = List.of(
            new LabelledQuestion("Where was it signed in 1919?", List.of(), true, Set.of("treaty")),
            new LabelledQuestion("nobody knows", List.of(), false, Set.of()));

    private final PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

    @Test
    void questions_areAskedAsTheyAre_andAnswerableOnesWithoutTheirDocuments_andAltered() throws Exception {
        try (StubQueryService service = new StubQueryService(AnswerabilityBenchIT::found, List.of());
                JsonHttp http = new JsonHttp()) {
            AnswerabilityBench bench = new AnswerabilityBench(new RetrieveClient(http, service.address()), out);
            Stream.of("one", "two")
                    .forEach(set -> bench.ask(new BenchDocuments(set, "text/plain", 1, List.of()), QUESTIONS));

            AnswerabilityResult result = bench.result();

            assertThat(service.requests().subList(0, 5))
                    .extracting(request -> request.path("question").asText())
                    .containsExactly(
                            "Where was it signed in 1919?",
                            "Where was it signed in 1919?",
                            "Where was it signed in 1911?",
                            "Where was not it signed in 1919?",
                            "nobody knows");
            assertThat(service.requests()
                            .get(1)
                            .at("/filters/not/metadata.document/0")
                            .asText())
                    .isEqualTo("treaty");
            assertThat(service.requests())
                    .allMatch(request -> request.path("explain").booleanValue());
            assertThat(result.sets()).hasSize(2).allSatisfy(set -> {
                assertThat(set.questions()).isEqualTo(2);
                assertThat(set.served().mean()).isEqualTo(1);
                assertThat(set.signals().get("missingName")).isZero();
            });
        }
    }

    /** Nothing without the document that answers, or for a question that has no answer. */
    private static List<String> found(JsonNode request) {
        boolean isUnknown = request.path("question").asText().startsWith("nobody");
        return isUnknown || request.path("filters").has("not") ? List.of() : List.of("treaty");
    }
}
