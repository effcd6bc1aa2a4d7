package dev.ragstone.query.answerability;

import dev.ragstone.query.flow.AnswerabilitySignals;

/**
 * Weighs the signals: a logistic function of their weighted sum. The weights are those that {@code make bench-answerability}
 * fitted to six development sets at once (CLAP NQ, MTRAG-UN, SQuAD 2.0, XQuAD, HotpotQA and SciFact), every set and in it both
 * kinds of questions with equal weight; fitted without the set that is measured they part its questions with an AUROC
 * of 0.87, 0.84 and 0.72 on the first three. There is a regression for each set of signals that may be at hand: what the
 * others know is not in the weights of any.
 */
final class AnswerabilityModel {

    private AnswerabilityModel() {}

    /** The estimate, 0 to 1. */
    static double estimate(AnswerabilitySignals signals) {
        return logistic(sum(signals));
    }

    private static double sum(AnswerabilitySignals signals) {
        Double nearest = signals.nearest();
        if (nearest == null) {
            return -1.632 + 3.140 * signals.coverage() + missing(signals, -0.622, -1.322, -2.242);
        }
        // A passage that is alone has no lead over others, and none behind it either.
        double lead = signals.lead() == null ? 0 : signals.lead();
        Double weakest = signals.weakest();
        return weakest == null
                ? -3.895 + 5.542 * nearest + 3.857 * lead + missing(signals, -0.921, -1.441, -2.115)
                : -5.412 + 3.421 * nearest + 3.195 * lead + 4.726 * weakest + missing(signals, -0.945, -1.359, -2.145);
    }

    private static double missing(AnswerabilitySignals signals, double number, double name, double negation) {
        return (signals.missingNumber() ? number : 0)
                + (signals.missingName() ? name : 0)
                + (signals.missingNegation() ? negation : 0);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
