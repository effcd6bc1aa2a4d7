package dev.ragstone.models.classification;

import java.util.Arrays;

/** Makes probabilities of logits. */
public final class Softmax {

    private Softmax() {}

    /** How likely each class is: the softmax of the logits; the sigmoid of a single one. */
    public static double[] of(double[] logits) {
        if (logits.length == 1) {
            return new double[] {1 / (1 + Math.exp(-logits[0]))};
        }
        double highest = Arrays.stream(logits).max().orElseThrow();
        double[] weights =
                Arrays.stream(logits).map(logit -> Math.exp(logit - highest)).toArray();
        double all = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / all).toArray();
    }
}
