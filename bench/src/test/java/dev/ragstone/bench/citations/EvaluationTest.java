package dev.ragstone.bench.citations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.text.support.SupportSignals;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private final Random random = new Random(1);

    @Test
    void signalThatTellsTheKindsApart_isWeighed_andHoldsOnTheFolderThatWasLeftOut() {
        CitationsResult result =
                new Evaluation(List.of(set("a", "a"), set("b one", "b"), set("b two", "b")), false).result();

        assertThat(result.sets()).extracting(SetResult::set).containsExactly("a", "b one", "b two");
        assertThat(result.sets()).allSatisfy(set -> {
            assertThat(set.areas()).containsOnlyKeys(result.orders().toArray(String[]::new));
            assertThat(set.areas().get("unseen").mean()).isGreaterThan(0.8);
            assertThat(set.areas().get("coverage").mean()).isGreaterThan(0.8);
            assertThat(set.areas().get("word overlap").mean()).isCloseTo(0.5, within(0.1));
        });
        assertThat(result.weights().getFirst().weights().get("coverage")).isPositive();
        assertThat(result.weights().getFirst().weights().get("missingNumber")).isNegative();
    }

    @Test
    void lengthThatTellsTheKindsApart_countsNothing_amongClaimsOfEqualLength() {
        SetResult result = new Evaluation(List.of(set("a", "a"), set("b", "b")), false)
                .result()
                .sets()
                .getFirst();

        assertThat(result.areas().get("length").mean()).isGreaterThan(0.7);
        assertThat(result.controlled().get("length").mean()).isCloseTo(0.5, within(0.1));
        assertThat(result.controlled().get("coverage").mean()).isGreaterThan(0.8);
    }

    @Test
    void threshold_partsTheClaimsByTheServedSupport() {
        List<Example> examples = List.of(
                example(0.9, true, false),
                example(0.1, true, false),
                example(0.9, false, false),
                example(0.1, false, false),
                example(0.1, false, true));

        ThresholdResult half = new Evaluation(List.of(new ExampleSet("a", "a", examples), set("b", "b")), false)
                .result()
                .sets()
                .getFirst()
                .thresholds()
                .get(1);

        assertThat(half).isEqualTo(new ThresholdResult(0.5, 0.5, 0.5, 0.5, 1));
    }

    /** Supported claims are covered, and shorter. */
    private ExampleSet set(String name, String folder) {
        List<Example> examples = IntStream.range(0, 400)
                .mapToObj(i -> {
                    boolean supported = i % 2 == 0;
                    int words = random.nextInt(100) < (supported ? 75 : 25) ? 4 : 32;
                    double coverage = random.nextGaussian() + (supported ? 2 : 0);
                    SupportSignals signals =
                            new SupportSignals(coverage, 0, 0, true, !supported && random.nextBoolean(), false, false);
                    return new Example(words, random.nextDouble(), signals, signals, 0.5, supported, i % 8 == 1);
                })
                .toList();
        return new ExampleSet(name, folder, examples);
    }

    private static Example example(double served, boolean supported, boolean isAltered) {
        SupportSignals signals = new SupportSignals(0, 0, 0, true, false, false, false);
        return new Example(4, 0, signals, signals, served, supported, isAltered);
    }
}
