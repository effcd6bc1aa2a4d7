package dev.ragstone.eval.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.eval.Interactions;
import dev.ragstone.eval.flow.Inclusion;
import dev.ragstone.eval.flow.Stratum;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SamplerTest {

    private static final List<UUID> IDS = ids(4_000);
    private static final Duration LAG = Duration.ofMinutes(1);
    private static final Circumstances USUAL = new Circumstances(false, Duration.ZERO);

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
    void whatIsWorthALook_isAlwaysSampled_whateverTheRate() {
        UUID id = IDS.getFirst();
        assertThat(decideAtRateZero(Interactions.abstained(id), false)).isEqualTo(always(Stratum.ABSTAINED));
        assertThat(decideAtRateZero(Interactions.degraded(id), false)).isEqualTo(always(Stratum.DEGRADED));
        assertThat(decideAtRateZero(Interactions.answered(id), true)).isEqualTo(always(Stratum.NEW_PROMPT_VERSION));
        assertThat(decideAtRateZero(Interactions.uncertain(id), false)).isEqualTo(always(Stratum.LOW_CONFIDENCE));
        assertThat(decideAtRateZero(Interactions.answered(id), false)).isEqualTo(new Decision.Unsampled("rate"));
    }

    @Test
    void lag_lowersTheRate_andWhatIsStillSampledCountsMore() {
        Circumstances behind = new Circumstances(false, LAG.multipliedBy(4));
        List<UUID> sampled = sampledAt(0.8, behind);

        assertThat(sampled.size() / (double) IDS.size()).isCloseTo(0.2, within(0.03));
        assertThat(sampler(0.8).decide(Interactions.answered(sampled.getFirst()), behind))
                .isEqualTo(new Decision.Sampled(new Inclusion(Stratum.BASE, 0.2, true)));
        assertThat(IDS.stream().map(id -> sampler(0.8).decide(Interactions.answered(id), behind)))
                .contains(new Decision.Unsampled("shed"), new Decision.Unsampled("rate"));
    }

    @Test
    void interaction_thatAnExperimentAsked_isNotSampled() {
        assertThat(sampler(1).decide(Interactions.experiment(IDS.getFirst()), USUAL))
                .isEqualTo(new Decision.Unsampled("origin"));
    }

    @Test
    void rate_outOfRangeIsRefused() {
        for (double rate : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> sampler(rate));
        }
    }

    private static List<UUID> sampledAt(double rate) {
        return sampledAt(rate, USUAL);
    }

    private static List<UUID> sampledAt(double rate, Circumstances circumstances) {
        Sampler sampler = sampler(rate);
        return IDS.stream()
                .filter(id -> sampler.decide(Interactions.answered(id), circumstances) instanceof Decision.Sampled)
                .toList();
    }

    private static Decision decideAtRateZero(Interaction interaction, boolean isNewPrompt) {
        return sampler(0).decide(interaction, new Circumstances(isNewPrompt, Duration.ZERO));
    }

    private static Decision always(Stratum stratum) {
        return new Decision.Sampled(new Inclusion(stratum, 1, false));
    }

    private static Sampler sampler(double rate) {
        return new Sampler(rate, 0.3, LAG);
    }

    private static List<UUID> ids(int count) {
        Random random = new Random(5);
        return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(count)
                .toList();
    }
}
