package dev.ragstone.query.cite;

import java.time.Duration;

/**
 * When an entailment model is asked about a claim, and how often.
 *
 * @param from support by words from which on the verdict is in doubt, 0 to 1
 * @param upTo support by words up to which it is, 0 to 1; what is said word for word never is
 * @param supportedFrom how likely the model has to find that the passage entails the claim, 0 to 1
 * @param pairs how many claims with their passages of one answer it is asked about at the most
 * @param time how long it may take for one answer
 */
public record Doubt(double from, double upTo, double supportedFrom, int pairs, Duration time) {

    /**
     * @throws IllegalArgumentException if no support is in doubt
     */
    public Doubt {
        if (!(from <= upTo)) {
            throw new IllegalArgumentException(
                    "ragstone.query.citations.entailment.from is %s, and up-to %s: nothing lies between them"
                            .formatted(from, upTo));
        }
    }

    /** Whether words leave a doubt. */
    boolean isAbout(double support) {
        return support >= from && support <= upTo && support < 1;
    }
}
