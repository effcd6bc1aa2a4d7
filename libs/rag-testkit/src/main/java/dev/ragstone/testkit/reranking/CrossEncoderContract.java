package dev.ragstone.testkit.reranking;

import static dev.ragstone.testkit.reranking.RerankTexts.ANSWERING;
import static dev.ragstone.testkit.reranking.RerankTexts.QUESTION;
import static dev.ragstone.testkit.reranking.RerankTexts.RELATED;
import static dev.ragstone.testkit.reranking.RerankTexts.UNRELATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.reranking.CrossEncoder;
import dev.ragstone.core.reranking.RerankingException;
import dev.ragstone.core.score.RerankScore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every cross-encoder promises. A subclass gives one that knows the words of {@link RerankTexts}. */
public abstract class CrossEncoderContract {

    private CrossEncoder encoder;

    /** A cross-encoder of its own; the contract closes it. */
    protected abstract CrossEncoder open();

    @BeforeEach
    void openEncoder() {
        encoder = open();
    }

    @AfterEach
    void closeEncoder() {
        encoder.close();
    }

    @Test
    void name_isThere() {
        assertThat(encoder.name()).isNotBlank();
    }

    @Test
    void betterPassage_hasTheHigherScore() {
        List<RerankScore> scores = encoder.score(QUESTION, List.of(ANSWERING, RELATED, UNRELATED));
        assertThat(scores).hasSize(3).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(scores.getFirst()).isGreaterThan(scores.getLast());
    }

    @Test
    void scores_comeInTheOrderOfThePassages() {
        List<RerankScore> scores = encoder.score(QUESTION, List.of(UNRELATED, ANSWERING, UNRELATED));
        assertThat(scores.get(1)).isGreaterThan(scores.get(0));
        assertThat(scores.get(2)).isEqualTo(scores.get(0));
    }

    @Test
    void score_dependsOnQuestionAndPassageAlone_howeverManyPassagesThereAre() {
        RerankScore answering = alone(ANSWERING);
        RerankScore unrelated = alone(UNRELATED);
        List<String> passages = new ArrayList<>(Collections.nCopies(100, UNRELATED));
        passages.set(70, ANSWERING);

        List<RerankScore> expected = new ArrayList<>(Collections.nCopies(100, unrelated));
        expected.set(70, answering);
        assertThat(encoder.score(QUESTION, passages)).isEqualTo(expected);
    }

    @Test
    void noPassages_haveNoScores() {
        assertThat(encoder.score(QUESTION, List.of())).isEmpty();
    }

    @Test
    void textsOfAnyKind_haveScores() {
        List<String> texts = List.of("", " ", "日本語 🙂", "\uD83D", "\u0000", "[SEP]", "\"}]");
        for (String question : texts) {
            assertThat(encoder.score(question, texts)).as(question).hasSize(texts.size());
        }
    }

    @Test
    void textsThatAreLong_haveScores() {
        String longText = (RELATED + " ").repeat(2_000);
        assertThat(encoder.score(QUESTION, List.of(longText))).hasSize(1);
        assertThat(encoder.score(longText, List.of(longText, ANSWERING))).hasSize(2);
    }

    @Test
    void threads_shareTheModel() throws Exception {
        RerankScore answering = alone(ANSWERING);
        RerankScore unrelated = alone(UNRELATED);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<RerankScore>>> questions = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                questions.add(threads.submit(() -> encoder.score(QUESTION, List.of(ANSWERING, UNRELATED))));
            }
            for (Future<List<RerankScore>> scored : questions) {
                assertThat(scored.get()).containsExactly(answering, unrelated);
            }
        }
    }

    @Test
    void interruptedCaller_getsNoScoresAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> encoder.score(QUESTION, List.of(ANSWERING)))
                .isInstanceOfSatisfying(RerankingException.class, failure -> assertThat(failure.isTransient())
                        .isTrue());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(encoder.score(QUESTION, List.of(ANSWERING))).hasSize(1);
    }

    @Test
    void closedModel_saysSo() {
        CrossEncoder closed = open();
        closed.close();
        closed.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> closed.score(QUESTION, List.of(ANSWERING)))
                .withMessageContaining("closed");
    }

    private RerankScore alone(String passage) {
        return encoder.score(QUESTION, List.of(passage)).getFirst();
    }
}
