package dev.ragstone.testkit.classification;

import static dev.ragstone.testkit.classification.ClassifiedTexts.HARMLESS;
import static dev.ragstone.testkit.classification.ClassifiedTexts.INJECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.classification.ClassificationException;
import dev.ragstone.core.classification.TextClassifier;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every classifier of texts promises. A subclass gives one that knows the words of {@link ClassifiedTexts}. */
public abstract class TextClassifierContract {

    private TextClassifier classifier;

    /** A classifier of its own, which reads at most 64 tokens at a time; the contract closes it. */
    protected abstract TextClassifier open();

    @BeforeEach
    void openClassifier() {
        classifier = open();
    }

    @AfterEach
    void closeClassifier() {
        classifier.close();
    }

    @Test
    void name_isThere() {
        assertThat(classifier.name()).isNotBlank();
    }

    @Test
    void kind_isTold() {
        assertThat(classifier.probability(INJECTION)).isBetween(0.9, 1.0);
        assertThat(classifier.probability(HARMLESS)).isBetween(0.0, 0.5);
    }

    @Test
    void longText_isReadToItsEnd() {
        String harmless = (HARMLESS + ' ').repeat(100);
        assertThat(classifier.probability(harmless + INJECTION)).isGreaterThan(0.9);
        assertThat(classifier.probability(harmless + INJECTION + harmless)).isGreaterThan(0.9);
        assertThat(classifier.probability(harmless)).isLessThanOrEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "日本語 🙂", "\uD83D", "\u0000", "[SEP]", "\"}]"})
    void textOfAnyKind_hasAProbability(String text) {
        assertThat(classifier.probability(text)).isBetween(0.0, 1.0);
    }

    @Test
    void threads_shareTheModel() throws Exception {
        double alone = classifier.probability(INJECTION);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Double>> texts = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                texts.add(threads.submit(() -> classifier.probability(INJECTION)));
            }
            for (Future<Double> text : texts) {
                assertThat(text.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void interruptedCaller_getsNothingAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> classifier.probability(INJECTION)).isInstanceOf(ClassificationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(classifier.probability(INJECTION)).isGreaterThan(0.9);
    }

    @Test
    void closedModel_saysSo() {
        TextClassifier closed = open();
        closed.close();
        closed.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> closed.probability(INJECTION))
                .withMessageContaining("closed");
    }
}
