package dev.ragstone.query.generate;

import java.util.List;

/**
 * How likely the passages hold an answer to a question, 0 to 1: a logistic function of what the best quotations show.
 */
final class Answerability {

    private Answerability() {}

    /** The estimate for scored quotations; 0 if there are none. */
    static double of(List<Scored> scored) {
        if (scored.isEmpty()) {
            return 0;
        }
        double coverage = scored.stream().mapToDouble(Scored::coverage).max().orElse(0);
        double similarity = scored.stream()
                .mapToDouble(Scored::similarity)
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(Double.NaN);
        return Double.isNaN(similarity) ? logistic(-3 + 6 * coverage) : logistic(-12 + 3 * coverage + 15 * similarity);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
