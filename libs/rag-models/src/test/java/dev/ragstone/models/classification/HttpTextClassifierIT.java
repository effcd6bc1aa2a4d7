package dev.ragstone.models.classification;

import static dev.ragstone.testkit.classification.ClassifiedTexts.HARMLESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.core.classification.ClassificationException;
import dev.ragstone.core.classification.TextClassifier;
import dev.ragstone.models.http.ModelServer;
import dev.ragstone.models.http.StubServer;
import dev.ragstone.testkit.classification.TextClassifierContract;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTextClassifierIT extends TextClassifierContract {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final StubServer server;

    HttpTextClassifierIT() throws IOException {
        server = new StubServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    protected TextClassifier open() {
        return classifier();
    }

    @Test
    void request_asksForTheLogitsOfACutText() {
        probability("q?");
        StubServer.Received request = server.received().getFirst();
        assertThat(request.path()).isEqualTo("/predict");
        assertThat(request.body())
                .hasToString("""
                {"inputs":[["q?"]],"truncate":true,"raw_scores":true}""");
        assertThat(request.authorization()).containsExactly("Bearer key");
    }

    @Test
    void moreWindowsThanARequestMayHold_areSentInSeveral() {
        probability((HARMLESS + ' ').repeat(300));
        assertThat(server.received())
                .hasSizeGreaterThan(1)
                .allSatisfy(request -> assertThat(request.body().path("inputs")).hasSizeLessThanOrEqualTo(32));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[{\"score\":1,\"label\":\"INJECTION\"},{\"score\":-1,\"label\":\"SAFE\"}]]",
                "[[{\"score\":1,\"label\":\"LABEL_1\"},{\"score\":-1,\"label\":\"LABEL_0\"}]]",
                "[[{\"score\":2,\"label\":\"LABEL_0\"}]]"
            })
    void class_isKnownByItsName(String reply) {
        server.answer(200, Map.of(), reply);
        assertThat(probability("q?")).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "[[]]",
                "[{\"score\":1,\"label\":\"INJECTION\"}]",
                "[[{\"score\":1}]]",
                "[[{\"score\":\"1\",\"label\":\"INJECTION\"}]]",
                "[[{\"score\":1e999,\"label\":\"INJECTION\"}]]",
                "[[{\"score\":1,\"label\":\"SAFE\"},{\"score\":1,\"label\":\"INJECTION\"}],[]]"
            })
    void replyThatIsSomethingElse_isRefused(String reply) {
        server.answer(200, Map.of(), reply);
        assertThatThrownBy(() -> probability("q?"))
                .isInstanceOf(ClassificationException.class)
                .hasMessageContainingAll("/predict", "check that it serves a sequence classifier");
    }

    @Test
    void modelWithoutSuchAClass_isNamedWithItsClasses() {
        server.answer(200, Map.of(), "[[{\"score\":1,\"label\":\"toxic\"},{\"score\":0,\"label\":\"clean\"}]]");
        assertThatThrownBy(() -> probability("q?"))
                .isInstanceOf(ClassificationException.class)
                .hasMessageContainingAll("[toxic, clean]", "ragstone.guard.classifier.labels");
    }

    @Test
    void serverThatRefuses_isNamedWithTheKeyToCheck() {
        server.answer(401, Map.of(), "");
        assertThatThrownBy(() -> probability("q?"))
                .isInstanceOf(ClassificationException.class)
                .hasMessageContainingAll("status 401", "ragstone.guard.classifier.http.api-key");
    }

    @Test
    void serverThatIsAway_isNamed() {
        server.close();
        assertThatThrownBy(() -> probability("q?"))
                .isInstanceOf(ClassificationException.class)
                .hasMessageContaining("ragstone.guard.classifier.http.url");
    }

    private double probability(String text) {
        try (TextClassifier classifier = classifier()) {
            return classifier.probability(text);
        }
    }

    private TextClassifier classifier() {
        return new HttpTextClassifier(
                new ModelServer("ragstone.guard.classifier.http", server.url(), "key", PATIENCE),
                Set.of("injection"),
                64);
    }
}
