package dev.ragstone.statistics.comparison;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which of several findings stand, so that the chance of even one false one is bounded, however they depend on each other
 * (Holm, "A Simple Sequentially Rejective Multiple Test Procedure", 1979): the smallest of k probabilities is held to the level
 * divided by k, the next to the level divided by k - 1, and so on until one fails.
 */
public final class Holm {

    private Holm() {}

    /**
     * Which findings stand.
     *
     * @param probabilities of each, that it came by chance
     * @param level the chance of any false one that is borne
     * @return in the same order
     */
    public static boolean[] standing(double[] probabilities, double level) {
        boolean[] standing = new boolean[probabilities.length];
        int[] ascending = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> probabilities[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < ascending.length; i++) {
            if (probabilities[ascending[i]] > level / (ascending.length - i)) {
                return standing;
            }
            standing[ascending[i]] = true;
        }
        return standing;
    }
}
