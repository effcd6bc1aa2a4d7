package dev.ragstone.models.entailment;

import static dev.ragstone.testkit.entailment.EntailmentTexts.FOLLOWING;
import static dev.ragstone.testkit.entailment.EntailmentTexts.PREMISE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.core.entailment.Entailment;
import dev.ragstone.core.entailment.EntailmentException;
import dev.ragstone.core.entailment.EntailmentModel;
import dev.ragstone.core.entailment.EntailmentPair;
import dev.ragstone.models.http.ModelServer;
import dev.ragstone.models.http.StubServer;
import dev.ragstone.testkit.entailment.EntailmentModelContract;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpEntailmentModelIT {

    private static final EntailmentPair PAIR = new EntailmentPair("a", "b");

    private StubServer server;

    @BeforeEach
    void start() throws IOException {
        server = new StubServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Nested
    class TextEmbeddingsInference extends EntailmentModelContract {
        @Override
        protected EntailmentModel open() {
            return model(List.of());
        }
    }

    @Test
    void request_asksForLogitsOfPairs_withTheKey() {
        try (EntailmentModel model = model(List.of())) {
            model.judge(List.of(PAIR, new EntailmentPair("c", "d")));
        }
        StubServer.Received request = server.received().getFirst();
        assertThat(request.path()).isEqualTo("/predict");
        assertThat(request.body())
                .hasToString("""
                {"inputs":[["a","b"],["c","d"]],"truncate":true,"raw_scores":true}""");
        assertThat(request.authorization()).containsExactly("Bearer key");
    }

    @Test
    void premiseBeyondTheLimit_isSentInWindows_andNotMoreAtOnceThanTheServerTakes() {
        try (EntailmentModel model = model(List.of())) {
            model.judge(List.of(new EntailmentPair((PREMISE + ' ').repeat(200), FOLLOWING), PAIR));
        }
        List<JsonNode> inputs = server.received().stream()
                .flatMap(request -> request.body().path("inputs").valueStream())
                .toList();
        assertThat(server.received()).hasSizeGreaterThan(1).allSatisfy(request -> assertThat(
                        request.body().path("inputs").size())
                .isBetween(1, 32));
        assertThat(inputs)
                .allSatisfy(input -> assertThat(input.path(0).textValue().length()
                                + input.path(1).textValue().length())
                        .isLessThanOrEqualTo(3 * 128));
    }

    @Test
    void classesInAnyOrder_areReadByTheirNames() {
        server.answer(
                200,
                Map.of(),
                """
                [[{"score": 0, "label": "neutral"}, {"score": 1, "label": "contradiction"}, {"score": 2, "label": "ENTAILMENT"}]]""");
        double all = 1 + Math.exp(1) + Math.exp(2);
        assertThat(verdict(List.of())).satisfies(verdict -> {
            assertThat(verdict.entailed()).isCloseTo(Math.exp(2) / all, within(1e-9));
            assertThat(verdict.contradicted()).isCloseTo(Math.exp(1) / all, within(1e-9));
        });
    }

    @Test
    void classesWithoutNames_areReadInTheirOrder() {
        server.answer(
                200,
                Map.of(),
                """
                [[{"score": 2, "label": "LABEL_1"}, {"score": 0, "label": "LABEL_0"}]]""");
        double second = 1 / (1 + Math.exp(-2));
        assertThat(verdict(List.of()).entailed()).isCloseTo(second, within(1e-9));
        assertThat(verdict(List.of("entailment", "contradiction")).contradicted())
                .isCloseTo(second, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "[[]]",
                "[[{}]]",
                "[[7]]",
                "[[{\"score\":1,\"label\":\"entailment\"}],[]]",
                "[[{\"score\":1,\"label\":\"entailment\"}]] []",
                "[[{\"score\":1e999,\"label\":\"entailment\"}]]",
                "[[{\"score\":\"1\",\"label\":\"entailment\"}]]",
                "[[{\"score\":1,\"label\":\"joy\"},{\"score\":1,\"label\":\"entailment\"}]]",
                "[[{\"score\":1,\"label\":\"neutral\"},{\"score\":1,\"label\":\"contradiction\"}]]",
                "[[{\"score\":1,\"label\":\"LABEL_0\"},{\"score\":1,\"label\":\"LABEL_1\"},{\"score\":1,\"label\":\"LABEL_2\"}]]"
            })
    void replyThatIsNotOneVerdictForEachPair_isRefused(String reply) {
        server.answer(200, Map.of(), reply);
        assertThat(failure())
                .hasMessageContainingAll(server.url().toString(), "ragstone.entailment.labels")
                .extracting(EntailmentException::isTransient)
                .isEqualTo(false);
    }

    @Test
    void serverThatIsOverloaded_mayBeAskedAgain_andOneThatRefusesNot() {
        server.answer(429, Map.of(), "");
        assertThat(failure().isTransient()).isTrue();
        server.answer(401, Map.of(), "");
        assertThat(failure())
                .hasMessageContaining("check ragstone.entailment.http.api-key")
                .extracting(EntailmentException::isTransient)
                .isEqualTo(false);
    }

    @Test
    void fingerprint_isThatOfTheModelsName() {
        try (EntailmentModel model = model(List.of());
                EntailmentModel labelled = model(List.of("supported"))) {
            assertThat(model.name()).isEqualTo("nli");
            assertThat(model.fingerprint()).hasSize(12).isNotEqualTo(labelled.fingerprint());
        }
    }

    private Entailment verdict(List<String> labels) {
        try (EntailmentModel model = model(labels)) {
            return model.judge(List.of(PAIR)).getFirst();
        }
    }

    private EntailmentException failure() {
        try (EntailmentModel model = model(List.of())) {
            return catchThrowableOfType(EntailmentException.class, () -> model.judge(List.of(PAIR)));
        }
    }

    private EntailmentModel model(List<String> labels) {
        ModelServer at = new ModelServer("ragstone.entailment.http", server.url(), "key", Duration.ofSeconds(30));
        return new HttpEntailmentModel(new EntailmentServer(at, "nli", labels, 128));
    }
}
