package dev.ragstone.statistics.agreement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * From where on a score counts as yes.
 *
 * @param value the threshold, itself a yes
 * @param kappa {@linkplain CohensKappa how far} scores then agree with what people say; chosen to be the best, it flatters
 *     a little, and the more so the fewer the cases
 */
public record Threshold(double value, double kappa) {

    /**
     * The threshold with the highest kappa, of the one in use and those half way between two scores that follow each other; of
     * several that are as good, the one nearest to that in use.
     *
     * @param scores one per case
     * @param labels what people say, in the same order
     * @param inUse the threshold in use
     * @return empty if people say the same of all cases
     */
    public static Optional<Threshold> best(double[] scores, boolean[] labels, double inUse) {
        if (isOfOneKind(labels)) {
            return Optional.empty();
        }
        Threshold best =
                new Threshold(inUse, CohensKappa.of(scores, labels, inUse).orElse(0));
        for (double candidate : candidates(scores, inUse)) {
            double kappa = CohensKappa.of(scores, labels, candidate).orElse(0);
            if (kappa > best.kappa()) {
                best = new Threshold(candidate, kappa);
            }
        }
        return Optional.of(best);
    }

    /** The nearest first. */
    private static double[] candidates(double[] scores, double inUse) {
        double[] sorted = Arrays.stream(scores).distinct().sorted().toArray();
        return IntStream.range(1, sorted.length)
                .mapToDouble(i -> (sorted[i - 1] + sorted[i]) / 2)
                .boxed()
                .sorted(Comparator.comparingDouble(candidate -> Math.abs(candidate - inUse)))
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static boolean isOfOneKind(boolean[] labels) {
        for (boolean label : labels) {
            if (label != labels[0]) {
                return false;
            }
        }
        return true;
    }
}
