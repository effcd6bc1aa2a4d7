package dev.ragstone.eval.sample;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.answer.Interaction;
import dev.ragstone.core.answer.SamplePosition;
import dev.ragstone.eval.flow.Inclusion;
import dev.ragstone.eval.flow.Stratum;
import dev.ragstone.statistics.sampling.SamplingPlan;
import java.time.Duration;

/**
 * Chooses which live interactions are judged: all of some strata, and of the rest a share by their {@link SamplePosition}, so that
 * every replica, every redelivery and the collector of traces decide alike, and a greater rate samples all that a smaller one does. Where interactions come
 * faster than they are judged the share is lowered, which makes the others count more: estimates stay what they are, and only
 * their intervals get wider.
 */
public final class Sampler {

    private final double rate;
    private final double lowConfidenceBelow;
    private final Duration shedAfter;

    /**
     * @param rate share of the other live interactions to judge, 0 to 1
     * @param lowConfidenceBelow answers from passages of a lower answerability are always judged, 0 to 1
     * @param shedAfter lag from which on the share is lowered: at twice the lag half of it is judged
     * @throws IllegalArgumentException if the rate is out of range
     */
    public Sampler(double rate, double lowConfidenceBelow, Duration shedAfter) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("ragstone.evaluation.sample-rate must be 0 to 1, but is " + rate);
        }
        this.rate = rate;
        this.lowConfidenceBelow = lowConfidenceBelow;
        this.shedAfter = shedAfter;
    }

    /** Whether the interaction is judged. */
    public Decision decide(Interaction interaction, Circumstances circumstances) {
        return switch (interaction.origin()) {
            case EXPERIMENT -> new Decision.Unsampled("origin");
            case LIVE -> decideLive(interaction, circumstances);
        };
    }

    private Decision decideLive(Interaction interaction, Circumstances circumstances) {
        Stratum stratum = stratum(interaction, circumstances);
        boolean isAlways = stratum != Stratum.BASE;
        double position = SamplePosition.of(interaction.id());
        SamplingPlan plan = new SamplingPlan(rate * notShed(circumstances.lag()));
        if (plan.takes(position, isAlways)) {
            return new Decision.Sampled(new Inclusion(stratum, plan.probability(isAlways), plan.isOfBase(position)));
        }
        return new Decision.Unsampled(position < rate ? "shed" : "rate");
    }

    private Stratum stratum(Interaction interaction, Circumstances circumstances) {
        if (!interaction.degraded().isEmpty()) {
            return Stratum.DEGRADED;
        }
        AnswerStatus status = interaction.answer().status();
        if (status == AnswerStatus.ABSTAINED) {
            return Stratum.ABSTAINED;
        }
        if (status == AnswerStatus.ANSWERED && interaction.answer().answerability() < lowConfidenceBelow) {
            return Stratum.LOW_CONFIDENCE;
        }
        return circumstances.isNewPrompt() ? Stratum.NEW_PROMPT_VERSION : Stratum.BASE;
    }

    private double notShed(Duration lag) {
        return lag.compareTo(shedAfter) <= 0 ? 1 : (double) shedAfter.toMillis() / lag.toMillis();
    }
}
