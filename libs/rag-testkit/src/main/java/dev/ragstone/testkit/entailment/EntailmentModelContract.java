package dev.ragstone.testkit.entailment;

import static dev.ragstone.testkit.entailment.EntailmentTexts.FOLLOWING;
import static dev.ragstone.testkit.entailment.EntailmentTexts.PREMISE;
import static dev.ragstone.testkit.entailment.EntailmentTexts.UNRELATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.entailment.Entailment;
import dev.ragstone.core.entailment.EntailmentException;
import dev.ragstone.core.entailment.EntailmentModel;
import dev.ragstone.core.entailment.EntailmentPair;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every entailment model promises. A subclass gives one that knows the words of {@link EntailmentTexts}. */
public abstract class EntailmentModelContract {

    private static final EntailmentPair ENTAILED = new EntailmentPair(PREMISE, FOLLOWING);
    private static final EntailmentPair OTHER = new EntailmentPair(PREMISE, UNRELATED);

    private EntailmentModel model;

    /** A model of its own; the contract closes it. */
    protected abstract EntailmentModel open();

    @BeforeEach
    void openModel() {
        model = open();
    }

    @AfterEach
    void closeModel() {
        model.close();
    }

    @Test
    void nameAndFingerprint_areThere() {
        assertThat(model.name()).isNotBlank();
        assertThat(model.fingerprint()).isNotEmpty().doesNotContainAnyWhitespaces();
    }

    @Test
    void whatFollows_isEntailed_moreThanWhatDoesNot() {
        List<Entailment> verdicts = model.judge(List.of(ENTAILED, OTHER));
        assertThat(verdicts.getFirst().entailed())
                .isGreaterThan(verdicts.getLast().entailed());
    }

    @Test
    void verdict_dependsOnItsPairAlone_howeverManyThereAre() {
        Entailment entailed = model.judge(List.of(ENTAILED)).getFirst();
        Entailment other = model.judge(List.of(OTHER)).getFirst();
        List<EntailmentPair> many = IntStream.range(0, 100)
                .mapToObj(place -> place == 70 ? ENTAILED : OTHER)
                .toList();
        List<Entailment> verdicts = model.judge(many);
        assertThat(verdicts).hasSize(100);
        assertThat(verdicts.get(70)).isEqualTo(entailed);
        assertThat(Collections.frequency(verdicts, other)).isEqualTo(99);
    }

    @Test
    void noPairs_haveNoVerdicts() {
        assertThat(model.judge(List.of())).isEmpty();
    }

    @Test
    void textsOfAnyKind_haveVerdicts() {
        List<String> texts = List.of("", " ", "日本語 🙂", "\uD83D", "\u0000", "[SEP]", "\"}]");
        List<EntailmentPair> pairs = texts.stream()
                .flatMap(premise -> texts.stream().map(hypothesis -> new EntailmentPair(premise, hypothesis)))
                .toList();
        assertThat(model.judge(pairs)).hasSize(pairs.size());
    }

    @Test
    void premiseThatIsLong_isReadToItsEnd() {
        String silent = (UNRELATED + " ").repeat(500);
        List<Entailment> verdicts = model.judge(
                List.of(new EntailmentPair(silent + PREMISE, FOLLOWING), new EntailmentPair(silent, FOLLOWING)));
        assertThat(verdicts.getFirst().entailed())
                .isGreaterThan(verdicts.getLast().entailed());
    }

    @Test
    void hypothesisThatIsLong_hasAVerdict() {
        String longText = (FOLLOWING + " ").repeat(1_000);
        assertThat(model.judge(List.of(new EntailmentPair(longText, longText)))).hasSize(1);
    }

    @Test
    void threads_shareTheModel() throws Exception {
        List<Entailment> alone = model.judge(List.of(ENTAILED, OTHER));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Entailment>>> calls = IntStream.range(0, 20)
                    .mapToObj(call -> threads.submit(() -> model.judge(List.of(ENTAILED, OTHER))))
                    .toList();
            for (Future<List<Entailment>> judged : calls) {
                assertThat(judged.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void interruptedCaller_getsNoVerdictsAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> model.judge(List.of(ENTAILED)))
                .isInstanceOfSatisfying(EntailmentException.class, failure -> assertThat(failure.isTransient())
                        .isTrue());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(model.judge(List.of(ENTAILED))).hasSize(1);
    }

    @Test
    void closedModel_saysSo() {
        EntailmentModel closed = open();
        closed.close();
        closed.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> closed.judge(List.of(ENTAILED)))
                .withMessageContaining("closed");
    }
}
