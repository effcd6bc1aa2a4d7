package dev.ragstone.eval.flow;

/**
 * How an interaction came to be judged: estimates of all traffic count it by the inverse of the chance that it had to be.
 *
 * @param stratum by which rule
 * @param probability the chance, above 0 up to 1
 * @param isOfBase whether the base rate took it, whatever the rule: among these every stratum has the share that it has among all
 */
public record Inclusion(Stratum stratum, double probability, boolean isOfBase) {

    /** What the base rate did not take, and the reader did not like. */
    public static final Inclusion PULLED_IN = new Inclusion(Stratum.NEGATIVE_FEEDBACK, 1, false);

    /**
     * @throws IllegalArgumentException if the probability is out of range
     */
    public Inclusion {
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability must be above 0, up to 1, but is " + probability);
        }
    }

    /** The same, now that it is known that the reader did not like it: that is always judged. */
    public Inclusion disliked() {
        return new Inclusion(Stratum.NEGATIVE_FEEDBACK, 1, isOfBase);
    }
}
