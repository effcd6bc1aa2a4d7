package dev.ragstone.bench.answerability;

import java.util.List;

/**
 * What the service found out about a question of which it is known whether the documents that were searched answer it.
 *
 * @param signals the values of {@link Signals}, in its order
 * @param estimate the service's own estimate, 0 to 1
 * @param answerable whether they do
 * @param kind where the question is from
 */
record Example(List<Double> signals, double estimate, boolean answerable, Kind kind) {
    Example {
        signals = List.copyOf(signals);
    }

    /** Where a question is from. */
    enum Kind {
        /** The data set has it, and says whether it is answerable. */
        NATURAL(1),
        /** It is answerable, but was asked without the relevant documents. */
        DOCUMENTS_LEFT_OUT(1),
        /** It was answerable before it was altered; some still are, and there are several of one. */
        ALTERED(0.3);

        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }

        /** How much one counts in a fit. */
        double weight() {
            return weight;
        }
    }
}
