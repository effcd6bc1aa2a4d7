package dev.ragstone.models.reranking;

import static dev.ragstone.testkit.reranking.RerankTexts.ANSWERING;
import static dev.ragstone.testkit.reranking.RerankTexts.QUESTION;
import static dev.ragstone.testkit.reranking.RerankTexts.UNRELATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ragstone.core.reranking.CrossEncoder;
import dev.ragstone.core.reranking.RerankingException;
import dev.ragstone.models.http.StubServer;
import dev.ragstone.testkit.reranking.CrossEncoderContract;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpCrossEncoderIT {

    private static final String KEY = "s3cr3t-key";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration IMPATIENCE = Duration.ofMillis(300);
    private static final List<String> TWO = List.of(ANSWERING, UNRELATED);

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
    class TextEmbeddingsInference extends CrossEncoderContract {
        @Override
        protected CrossEncoder open() {
            return encoder(RerankForm.TEI, null, KEY);
        }
    }

    @Nested
    class Cohere extends CrossEncoderContract {
        @Override
        protected CrossEncoder open() {
            return encoder(RerankForm.COHERE, "rerank-v3.5", KEY);
        }
    }

    @Nested
    class Jina extends CrossEncoderContract {
        @Override
        protected CrossEncoder open() {
            return encoder(RerankForm.JINA, "jina-reranker-v2-base-multilingual", KEY);
        }
    }

    @Test
    void requestToTei_asksForLogitsOfCutTexts() {
        try (CrossEncoder encoder = encoder(RerankForm.TEI, null, null)) {
            encoder.score("q?", List.of("a", "b"));
        }
        StubServer.Received request = server.received().getFirst();
        assertThat(request.path()).isEqualTo("/rerank");
        assertThat(request.body())
                .hasToString("""
                {"query":"q?","texts":["a","b"],"truncate":true,"raw_scores":true}""");
        assertThat(request.authorization()).isEmpty();
    }

    @Test
    void requestToCohere_namesModelAndKey() {
        try (CrossEncoder encoder = encoder(RerankForm.COHERE, "rerank-v3.5", KEY)) {
            encoder.score("q?", List.of("a", "b"));
        }
        StubServer.Received request = server.received().getFirst();
        assertThat(request.path()).isEqualTo("/v2/rerank");
        assertThat(request.body())
                .hasToString(
                        """
                {"model":"rerank-v3.5","query":"q?","documents":["a","b"],"top_n":2}""");
        assertThat(request.authorization()).containsExactly("Bearer " + KEY);
    }

    @Test
    void requestToJina_doesNotAskForTheTextsAgain() {
        try (CrossEncoder encoder = encoder(RerankForm.JINA, "jina-reranker", KEY)) {
            encoder.score("q?", List.of("a", "b"));
        }
        StubServer.Received request = server.received().getFirst();
        assertThat(request.path()).isEqualTo("/v1/rerank");
        assertThat(request.body())
                .hasToString(
                        """
                {"model":"jina-reranker","query":"q?","documents":["a","b"],"top_n":2,"return_documents":false}""");
        assertThat(request.authorization()).containsExactly("Bearer " + KEY);
    }

    @Test
    void morePassagesThanTeiTakes_areSentInSeveralRequests() {
        try (CrossEncoder encoder = encoder(RerankForm.TEI, null, null)) {
            encoder.score(QUESTION, Collections.nCopies(70, ANSWERING));
        }
        assertThat(server.received())
                .extracting(request -> request.body().path("texts").size())
                .containsExactlyInAnyOrder(32, 32, 6);
    }

    @Test
    void addressWithAPath_isKept() {
        RerankServer behindGateway = new RerankServer(
                URI.create("https://gateway.example/models/bge/"), RerankForm.TEI, null, null, PATIENCE);
        assertThat(behindGateway.address()).hasToString("https://gateway.example/models/bge/rerank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "<html>",
                "{}",
                "[",
                "[] []",
                "[{\"index\":0,\"score\":1}]",
                "[{\"index\":0,\"score\":1},{\"index\":0,\"score\":2}]",
                "[{\"index\":0,\"score\":1},{\"index\":2,\"score\":2}]",
                "[{\"index\":0,\"score\":1},{\"index\":-1,\"score\":2}]",
                "[{\"index\":0,\"score\":1},{\"index\":4294967297,\"score\":2}]",
                "[{\"index\":0,\"score\":1},{\"index\":\"1\",\"score\":2}]",
                "[{\"index\":0,\"score\":1},{\"score\":2}]",
                "[{\"index\":0,\"score\":1},7]",
                "[{\"index\":0,\"score\":1},{\"index\":1}]",
                "[{\"index\":0,\"score\":1},{\"index\":1,\"score\":null}]",
                "[{\"index\":0,\"score\":1},{\"index\":1,\"score\":NaN}]",
                "[{\"index\":0,\"score\":1},{\"index\":1,\"score\":\"NaN\"}]",
                "[{\"index\":0,\"score\":1},{\"index\":1,\"score\":1e999}]",
                "[{\"index\":0,\"score\":1},{\"index\":1,\"score\":2},{\"index\":1,\"score\":2}]",
                "{\"results\":[{\"index\":0,\"relevance_score\":1},{\"index\":1,\"relevance_score\":2}]}"
            })
    void replyThatIsNotOneScoreForEachPassage_isRefused(String reply) {
        server.answer(200, Map.of(), reply);
        assertThat(failure(PATIENCE))
                .hasMessageContainingAll(server.url().toString(), "ragstone.reranking.http.form")
                .extracting(RerankingException::isTransient)
                .isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 424, 429, 500, 502, 503, 504})
    void statusThatMayPass_isTransient(int status) {
        server.answer(status, Map.of(), "{\"error\":\"no\troom\"}");
        assertThat(failure(PATIENCE))
                .hasMessageContainingAll("status " + status, "no room", "fewer candidates")
                .extracting(RerankingException::isTransient)
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 301, 307, 400, 401, 403, 404, 413, 422})
    void statusThatWillStay_isPermanent_andSaysWhichKeyToCheck(int status) {
        server.answer(status, Map.of("Location", server.url() + "/v1/rerank"), "");
        assertThat(failure(PATIENCE))
                .hasMessageContainingAll("status " + status, "ragstone.reranking.http.")
                .extracting(RerankingException::isTransient)
                .isEqualTo(false);
        assertThat(server.received()).as("redirects are not followed").hasSize(1);
    }

    @Test
    void keyThatTheServerEchoes_isNotShown() {
        server.answer(400, Map.of(), "Authorization: Bearer " + KEY);
        assertThat(failure(PATIENCE))
                .hasMessageContaining("Bearer ***")
                .extracting(RerankingException::getMessage)
                .asString()
                .doesNotContain(KEY);
    }

    @Test
    void longError_isShownInPart() {
        server.answer(500, Map.of(), "e".repeat(100_000));
        assertThat(failure(PATIENCE).getMessage()).hasSizeLessThan(600);
    }

    @Test
    void endlessReply_isNotReadToItsEnd() {
        server.answer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 64; i++) {
                    body.write(spaces);
                }
            }
        });
        assertThat(failure(PATIENCE)).hasMessageContaining("longer than");
    }

    @Test
    void connectionThatBreaks_isTransient() {
        server.answer(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.close();
        });
        assertThat(failure(PATIENCE).isTransient()).isTrue();
    }

    @Test
    void serverThatIsAway_isTransient() {
        server.close();
        assertThat(failure(PATIENCE))
                .hasMessageContainingAll(server.url().toString(), "ragstone.reranking.http.url")
                .extracting(RerankingException::isTransient)
                .isEqualTo(true);
    }

    @Test
    void serverThatIsSilent_isLeftAfterTheTimeout() {
        CountDownLatch end = new CountDownLatch(1);
        server.answer(exchange -> awaitEnd(end));
        assertThat(failure(IMPATIENCE))
                .hasMessageContainingAll("PT0.3S", "ragstone.reranking.http.timeout")
                .extracting(RerankingException::isTransient)
                .isEqualTo(true);
        end.countDown();
    }

    @Test
    void serverWhoseReplyTrickles_isLeftAfterTheTimeout() {
        CountDownLatch end = new CountDownLatch(1);
        server.answer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('[');
            exchange.getResponseBody().flush();
            awaitEnd(end);
        });
        assertThat(failure(IMPATIENCE)).hasMessageContaining("PT0.3S");
        end.countDown();
    }

    @Test
    void interruptedCaller_doesNotWaitForTheServer() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        server.answer(exchange -> {
            asked.countDown();
            awaitEnd(end);
        });
        CompletableFuture<RerankingException> failure = new CompletableFuture<>();
        Thread caller = Thread.ofVirtual().start(() -> failure.complete(failure(PATIENCE)));
        asked.await();
        caller.interrupt();
        assertThat(failure.get(10, TimeUnit.SECONDS)).hasMessageContaining("interrupted");
        end.countDown();
    }

    private static void awaitEnd(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private RerankingException failure(Duration timeout) {
        try (CrossEncoder encoder =
                new HttpCrossEncoder(new RerankServer(server.url(), RerankForm.TEI, null, KEY, timeout))) {
            return catchThrowableOfType(RerankingException.class, () -> encoder.score(QUESTION, TWO));
        }
    }

    private CrossEncoder encoder(RerankForm form, String model, String key) {
        return new HttpCrossEncoder(new RerankServer(server.url(), form, model, key, PATIENCE));
    }
}
