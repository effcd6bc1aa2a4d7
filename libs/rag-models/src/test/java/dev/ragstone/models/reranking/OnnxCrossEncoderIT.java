package dev.ragstone.models.reranking;

import static dev.ragstone.testkit.reranking.RerankTexts.ANSWERING;
import static dev.ragstone.testkit.reranking.RerankTexts.QUESTION;
import static dev.ragstone.testkit.reranking.RerankTexts.RELATED;
import static dev.ragstone.testkit.reranking.RerankTexts.UNRELATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.ragstone.core.reranking.CrossEncoder;
import dev.ragstone.core.reranking.RerankingException;
import dev.ragstone.core.score.RerankScore;
import dev.ragstone.models.classification.ClassifierModel;
import dev.ragstone.models.classification.GraphBuilder;
import dev.ragstone.models.classification.TinyClassifier;
import dev.ragstone.models.onnx.ModelFile;
import dev.ragstone.testkit.reranking.CrossEncoderContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxCrossEncoderIT extends CrossEncoderContract {

    private static final TinyClassifier TINY = new TinyClassifier(QUESTION, ANSWERING, RELATED, UNRELATED);

    /** One class, as rerankers have it. */
    private static final float[] ONE_LOGIT = {1};

    /** Two classes, against and for. */
    private static final float[] TWO_LOGITS = {-1, 1};

    @TempDir
    private Path folder;

    @Override
    protected CrossEncoder open() {
        return load(true, 512, ONE_LOGIT);
    }

    @Test
    void score_isTheLogit() {
        assertThat(scores(true, ONE_LOGIT, "Do you delete a document, a document?"))
                .containsExactly(new RerankScore(7));
    }

    @Test
    void scoreOfTwoClasses_isTheirDifference() {
        assertThat(scores(true, TWO_LOGITS, "Do you delete a document, a document?"))
                .containsExactly(new RerankScore(14));
    }

    @Test
    void modelWithoutTokenTypes_isNotGivenAny() {
        assertThat(scores(false, ONE_LOGIT, "Delete? Delete!")).containsExactly(new RerankScore(5 + 9 + 4));
    }

    @Test
    void passageBeyondTheLimit_losesItsEnd() {
        // 7 tokens of the question and 3 special ones leave room for 10.
        try (CrossEncoder encoder = load(true, 20, ONE_LOGIT)) {
            assertThat(encoder.score(
                            QUESTION,
                            List.of(
                                    "leopard meal its key of leopard meal its key delete",
                                    "leopard meal its key of leopard meal its key delete delete",
                                    "leopard meal its key of leopard meal its key of delete")))
                    .containsExactly(new RerankScore(1), new RerankScore(1), new RerankScore(0));
        }
    }

    @Test
    void questionBeyondHalfOfTheRoom_losesItsEnd_onlyIfThePassageNeedsTheRoom() {
        // 3 special tokens leave room for 8.
        try (CrossEncoder encoder = load(true, 11, ONE_LOGIT)) {
            assertThat(encoder.score("leopard leopard meal key delete", List.of("delete a document")))
                    .containsExactly(new RerankScore(1));
            assertThat(encoder.score("leopard leopard meal key delete", List.of("leopard delete a document")))
                    .containsExactly(new RerankScore(2));
            assertThat(encoder.score("delete ".repeat(50), List.of("delete a document", "a a delete a delete")))
                    .containsExactly(new RerankScore(5), new RerankScore(4));
        }
    }

    @Test
    void callerWhoseTimeIsUp_leavesPassagesUnscored_andTheNextIsServed() throws Exception {
        try (CrossEncoder encoder = load(true, 512, ONE_LOGIT)) {
            List<String> tooMany = Collections.nCopies(200_000, ANSWERING);
            CompletableFuture<Throwable> failure = new CompletableFuture<>();
            Thread caller = Thread.ofPlatform()
                    .start(() -> failure.complete(catchThrowable(() -> encoder.score(QUESTION, tooMany))));
            await().until(() -> isWaitingForScores(caller));
            caller.interrupt();
            assertThat(failure.get(10, TimeUnit.SECONDS))
                    .isInstanceOf(RerankingException.class)
                    .hasMessageContaining("interrupted");
            assertThat(encoder.score(QUESTION, List.of(ANSWERING))).hasSize(1);
        }
    }

    @Test
    void end_waitsForPassagesUnderWay_evenIfItIsInterrupted() throws Exception {
        CrossEncoder encoder = load(true, 512, ONE_LOGIT);
        CompletableFuture<List<RerankScore>> scores = new CompletableFuture<>();
        Thread caller = Thread.ofPlatform()
                .start(() -> scores.complete(encoder.score(QUESTION, Collections.nCopies(20_000, ANSWERING))));
        await().until(() -> isWaitingForScores(caller));
        Thread.currentThread().interrupt();
        encoder.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(scores.get(10, TimeUnit.SECONDS)).hasSize(20_000);
    }

    @Test
    void graphWithMoreClasses_isNoCrossEncoder() {
        assertThatThrownBy(() -> load(true, 512, 1, 2, 3))
                .isInstanceOf(RerankingException.class)
                .hasMessageContainingAll("tiny", "one logit or two", "ragstone.reranking.onnx.path");
    }

    @Test
    void graphWithOtherInputs_isNoCrossEncoder() throws IOException {
        byte[] graph = new GraphBuilder()
                .input("input_ids")
                .input("pixel_values")
                .castToFloat("logits", "input_ids")
                .build();
        ClassifierModel model = TINY.write(folder, true, 512, 1);
        Files.write(folder.resolve("model.onnx"), graph);
        assertThatThrownBy(() -> OnnxCrossEncoder.load(model, 1))
                .isInstanceOf(RerankingException.class)
                .hasMessageContainingAll("pixel_values", "attention_mask");
    }

    @Test
    void scoreThatIsNoNumber_isAFailure() {
        assertThatThrownBy(() -> scores(true, new float[] {Float.NaN}, ANSWERING))
                .isInstanceOf(RerankingException.class)
                .hasStackTraceContaining("NaN");
    }

    @Test
    void missingFiles_areNamed() throws IOException {
        ClassifierModel model = TINY.write(folder, true, 512, 1);
        ModelFile missing = new ModelFile.OnDisk(folder.resolve("no-such-file"));
        for (ClassifierModel wrong : List.of(
                new ClassifierModel("tiny", missing, model.tokenizer(), 512),
                new ClassifierModel("tiny", model.weights(), missing, 512))) {
            assertThatThrownBy(() -> OnnxCrossEncoder.load(wrong, 1))
                    .isInstanceOf(RerankingException.class)
                    .hasMessageContaining("no-such-file");
        }
    }

    @Test
    void filesOfAnotherKind_areNamed() throws IOException {
        ClassifierModel model = TINY.write(folder, true, 512, 1);
        for (ClassifierModel wrong : List.of(
                new ClassifierModel("tiny", model.tokenizer(), model.tokenizer(), 512),
                new ClassifierModel("tiny", model.weights(), model.weights(), 512))) {
            assertThatThrownBy(() -> OnnxCrossEncoder.load(wrong, 1))
                    .isInstanceOf(RerankingException.class)
                    .hasMessageContaining("ragstone.reranking.onnx");
        }
    }

    @Test
    void limitWithoutRoom_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TINY.write(folder, true, 7, 1))
                .withMessageContaining("at least 8");
    }

    private static boolean isWaitingForScores(Thread caller) {
        return Stream.of(caller.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(FutureTask.class.getName())
                        && frame.getMethodName().equals("awaitDone"));
    }

    private List<RerankScore> scores(boolean readsTypes, float[] head, String passage) {
        try (CrossEncoder encoder = load(readsTypes, 512, head)) {
            return encoder.score(QUESTION, List.of(passage));
        }
    }

    private CrossEncoder load(boolean readsTypes, int maxTokens, float... head) {
        try {
            return OnnxCrossEncoder.load(TINY.write(folder, readsTypes, maxTokens, head), 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
