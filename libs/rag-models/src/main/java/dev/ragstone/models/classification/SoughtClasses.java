package dev.ragstone.models.classification;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The classes of a model that together are the kind of text that is looked for.
 *
 * @param labels what they are called, in any case
 */
record SoughtClasses(Set<String> labels) {
    SoughtClasses {
        labels = labels.stream().map(SoughtClasses::normal).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * How likely a text is of them: the sum of their probabilities. A model whose classes nobody named has one, or two of which the
     * second is meant.
     *
     * @param names what the model calls its classes, in the order of the logits; empty: nothing
     * @throws IllegalArgumentException if none of them is looked for, or all are; the message goes on from "the model"
     */
    double probability(List<String> names, double[] logits) {
        boolean[] isSought = names.isEmpty() ? unnamed(logits.length) : named(names, logits.length);
        double[] probabilities = Softmax.of(logits);
        double sum = IntStream.range(0, probabilities.length)
                .filter(i -> isSought[i])
                .mapToDouble(i -> probabilities[i])
                .sum();
        return Math.min(1, sum);
    }

    private static boolean[] unnamed(int classes) {
        return switch (classes) {
            case 1 -> new boolean[] {true};
            case 2 -> new boolean[] {false, true};
            default ->
                throw new IllegalArgumentException(
                        "has %d classes without names, so that nobody knows what they mean".formatted(classes));
        };
    }

    private boolean[] named(List<String> names, int classes) {
        if (names.size() != classes) {
            throw new IllegalArgumentException("has %d classes, but labels %s".formatted(classes, names));
        }
        boolean[] isSought = new boolean[classes];
        int sought = 0;
        for (int i = 0; i < classes; i++) {
            isSought[i] = labels.contains(normal(names.get(i)));
            sought += isSought[i] ? 1 : 0;
        }
        if (sought == 0 || (sought == classes && classes > 1)) {
            throw new IllegalArgumentException("has the classes %s, and %s of them is looked for (%s)"
                    .formatted(
                            names,
                            sought == 0 ? "none" : "each",
                            labels.stream().sorted().toList()));
        }
        return isSought;
    }

    private static String normal(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }
}
