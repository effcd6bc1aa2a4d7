package dev.ragstone.eval.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.eval.Interactions;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SamplerTest {

    private static final List<UUID> IDS = ids(4_000);

    @Test
    void rateOfOne_samplesEverything_andOfZeroNothing() {
        assertThat(sampledAt(1.0)).containsExactlyElementsOf(IDS);
        assertThat(sampledAt(0.0)).isEmpty();
    }

    @Test
    void rate_isTheShareThatIsSampled() {
        assertThat(sampledAt(0.25).size() / (double) IDS.size()).isCloseTo(0.25, within(0.03));
    }

    @Test
    void greaterRate_keepsAllThatASmallerOneSamples() {
        assertThat(sampledAt(0.5)).containsAll(sampledAt(0.1));
    }

    @Test
    void interaction_thatAnExperimentAsked_isNotSampled() {
        assertThat(new Sampler(1).decide(Interactions.experiment(IDS.getFirst())))
                .isEqualTo(new Decision.Unsampled("origin"));
    }

    @Test
    void rate_outOfRangeIsRefused() {
        for (double rate : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Sampler(rate));
        }
    }

    private static List<UUID> sampledAt(double rate) {
        Sampler sampler = new Sampler(rate);
        return IDS.stream()
                .filter(id -> sampler.decide(Interactions.answered(id)) instanceof Decision.Sampled)
                .toList();
    }

    private static List<UUID> ids(int count) {
        Random random = new Random(5);
        return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(count)
                .toList();
    }
}
