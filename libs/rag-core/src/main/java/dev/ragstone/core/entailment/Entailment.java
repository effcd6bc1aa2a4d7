package dev.ragstone.core.entailment;

import java.util.Collection;

/**
 * Whether a hypothesis follows from its premise, as a model sees it. Models that only know "supported" and "not supported" do not
 * say which of the others it is: they leave contradiction at 0.
 *
 * @param entailed how likely it follows, 0 to 1
 * @param contradicted how likely the premise denies it, 0 to 1; what is left to 1 is for premises that say nothing of it
 */
public record Entailment(double entailed, double contradicted) {

    /**
     * @throws IllegalArgumentException if one of them is not from 0 to 1
     */
    public Entailment {
        requireProbability(entailed);
        requireProbability(contradicted);
    }

    /**
     * What a premise says that was read in several windows: it suffices that one of them entails the hypothesis, and the worst
     * contradiction is kept. The two may then be above 1 together.
     *
     * @throws java.util.NoSuchElementException if there are no windows
     */
    public static Entailment ofWindows(Collection<Entailment> windows) {
        return new Entailment(
                windows.stream().mapToDouble(Entailment::entailed).max().orElseThrow(),
                windows.stream().mapToDouble(Entailment::contradicted).max().orElseThrow());
    }

    /** How likely the premise neither entails the hypothesis nor denies it, 0 to 1. */
    public double neutral() {
        return Math.max(0, 1 - entailed - contradicted);
    }

    private static void requireProbability(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a probability is from 0 to 1, but this is " + value);
        }
    }
}
