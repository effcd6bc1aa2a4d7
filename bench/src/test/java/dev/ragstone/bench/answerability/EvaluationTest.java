package dev.ragstone.bench.answerability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.bench.answerability.Example.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private final Random random = new Random(1);

    @Test
    void signalThatTellsTheKindsApart_isWeighed_andHoldsOnTheSetThatWasLeftOut() {
        AnswerabilityResult result = new Evaluation(List.of(set("a"), set("b"), set("c"))).result();

        assertThat(result.sets()).extracting(SetResult::set).containsExactly("a", "b", "c");
        assertThat(result.sets()).allSatisfy(set -> {
            assertThat(set.unseen().getFirst().mean()).isGreaterThan(0.8);
            assertThat(set.signals().get("nearest")).isGreaterThan(0.8);
            assertThat(set.signals().get("lead")).isCloseTo(0.5, within(0.1));
            assertThat(set.served().mean())
                    .as("an estimate that is always the same")
                    .isEqualTo(0.5);
        });
        assertThat(result.weights().getFirst().weights()).containsKeys("constant", "nearest", "weakest");
        assertThat(result.weights().getFirst().weights().get("nearest")).isPositive();
    }

    @Test
    void setOfOneKind_isInTheFitAlone() {
        List<Example> answerable = set("d").examples().stream()
                .filter(example -> example.answerable() || example.kind() != Kind.NATURAL)
                .toList();

        AnswerabilityResult result =
                new Evaluation(List.of(set("a"), set("b"), new LabelledSet("d", answerable))).result();

        assertThat(result.sets()).extracting(SetResult::set).containsExactly("a", "b");
    }

    @Test
    void threshold_partsTheQuestionsByTheServedEstimate() {
        List<Example> examples =
                List.of(example(0.9, true), example(0.1, true), example(0.9, false), example(0.1, false));

        ThresholdResult half = new Evaluation(List.of(new LabelledSet("a", examples), set("b")))
                .result()
                .sets()
                .getFirst()
                .thresholds()
                .getLast();

        assertThat(half).isEqualTo(new ThresholdResult(0.5, 0.5, 0.5, 0.5));
    }

    private LabelledSet set(String name) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            boolean answerable = i % 2 == 0;
            examples.add(new Example(
                    List.of(random.nextGaussian() + (answerable ? 2 : 0), random.nextDouble(), 0.0, 0.0, 0.0, 0.0, 0.0),
                    0.5,
                    answerable,
                    !answerable && i % 4 == 1 ? Kind.DOCUMENTS_LEFT_OUT : Kind.NATURAL));
        }
        return new LabelledSet(name, examples);
    }

    private static Example example(double estimate, boolean answerable) {
        return new Example(List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0), estimate, answerable, Kind.NATURAL);
    }
}
