package dev.ragstone.eval.sample;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.core.document.ContentHash;
import java.util.UUID;

/**
 * Chooses a share of the live interactions by a hash of their id: every replica and every redelivery decides alike, and
 * a greater rate samples all that a smaller one does.
 */
public final class Sampler {

    private static final int HEX_DIGITS = 13;
    private static final double RANGE = Math.scalb(1.0, 4 * HEX_DIGITS);

    private final double rate;

    /**
     * @param rate share of the live interactions to judge, 0 to 1
     * @throws IllegalArgumentException if the rate is out of range
     */
    public Sampler(double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("ragstone.evaluation.sample-rate must be 0 to 1, but is " + rate);
        }
        this.rate = rate;
    }

    /** Whether the interaction is judged. */
    public Decision decide(Interaction interaction) {
        return switch (interaction.origin()) {
            case EXPERIMENT -> new Decision.Unsampled("origin");
            case LIVE -> position(interaction.id()) < rate ? new Decision.Sampled() : new Decision.Unsampled("rate");
        };
    }

    /** Where the id falls in 0 (inclusive) to 1 (exclusive), uniformly: 52 bits of its SHA-256. */
    private static double position(UUID id) {
        String hex = ContentHash.of(id.toString()).hex();
        return Long.parseLong(hex, 0, HEX_DIGITS, 16) / RANGE;
    }
}
