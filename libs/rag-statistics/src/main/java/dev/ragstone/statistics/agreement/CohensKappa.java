package dev.ragstone.statistics.agreement;

import java.util.OptionalDouble;

/**
 * How far two raters agree who say yes or no of the same cases, beyond what chance alone would make them agree (Cohen, "A
 * Coefficient of Agreement for Nominal Scales", 1960): (p - e) / (1 - e), where p is the share of the cases of which both say
 * the same, and e what that share would be if each said yes as often as now, but of any cases. 1 is full agreement, 0 is what
 * chance gives, and less than 0 is worse than chance.
 */
public final class CohensKappa {

    private CohensKappa() {}

    /**
     * The kappa of scores that count as yes from a threshold on, and of what people say.
     *
     * @param scores one per case
     * @param labels what people say, in the same order
     * @return empty if there are no cases, or all say the same of all of them: chance would agree as well
     */
    public static OptionalDouble of(double[] scores, boolean[] labels, double threshold) {
        int both = 0;
        int scored = 0;
        int labelled = 0;
        for (int i = 0; i < scores.length; i++) {
            boolean isScored = scores[i] >= threshold;
            both += isScored && labels[i] ? 1 : 0;
            scored += isScored ? 1 : 0;
            labelled += labels[i] ? 1 : 0;
        }
        return of(both, scored, labelled, scores.length);
    }

    private static OptionalDouble of(double both, double scored, double labelled, double all) {
        double neither = all - scored - labelled + both;
        double observed = (both + neither) * all;
        double expected = scored * labelled + (all - scored) * (all - labelled);
        double room = all * all - expected;
        return room == 0 ? OptionalDouble.empty() : OptionalDouble.of((observed - expected) / room);
    }
}
