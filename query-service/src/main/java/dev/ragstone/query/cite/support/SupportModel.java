package dev.ragstone.query.cite.support;

/**
 * Weighs the signals: a logistic function of their weighted sum. The weights are those that {@code make bench-citations} fitted
 * to three development sets at once (WiCE, BEGIN and HaluEval QA), every set and in it supported and other claims with equal
 * weight. There is a regression for claims whose words were compared with the passage's tokens, and one for the others.
 */
final class SupportModel {

    private SupportModel() {}

    /** The estimate, 0 to 1. */
    static double estimate(SupportSignals signals) {
        return logistic(signals.aligned() ? aligned(signals) : ofWords(signals));
    }

    private static double aligned(SupportSignals signals) {
        return -3.91
                + 1.70 * signals.coverage()
                + 1.95 * signals.held()
                + 2.77 * signals.weakest()
                + missing(signals, -1.73, -1.31, -1.95);
    }

    private static double ofWords(SupportSignals signals) {
        return -3.91
                + 1.70 * signals.coverage()
                + 1.95 * signals.held()
                + 2.77 * signals.weakest()
                + missing(signals, -1.73, -1.31, -1.95);
    }

    private static double missing(SupportSignals signals, double number, double name, double negation) {
        return (signals.missingNumber() ? number : 0)
                + (signals.missingName() ? name : 0)
                + (signals.missingNegation() ? negation : 0);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
