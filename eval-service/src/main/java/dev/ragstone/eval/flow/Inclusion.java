package dev.ragstone.eval.flow;

/**
 * How an interaction came to be judged: estimates of all traffic count it by the inverse of the chance that it had to be.
 *
 * @param stratum by which rule
 * @param probability the chance, above 0 up to 1
 */
public record Inclusion(Stratum stratum, double probability) {

    /** What the reader did not like is always judged. */
    public static final Inclusion DISLIKED = new Inclusion(Stratum.NEGATIVE_FEEDBACK, 1);

    /**
     * @throws IllegalArgumentException if the probability is out of range
     */
    public Inclusion {
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability must be above 0, up to 1, but is " + probability);
        }
    }
}
