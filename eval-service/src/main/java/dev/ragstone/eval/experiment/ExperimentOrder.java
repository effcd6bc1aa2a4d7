package dev.ragstone.eval.experiment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to carry out an experiment, as it was read.
 *
 * @param name what it is called
 * @param label what is special about it; null for nothing
 * @param dataSet what is asked
 * @param metrics what answers are scored by
 * @param gates those of them that decide how it ends
 * @param baseline what it is compared with
 * @param smallestEffect the smallest difference of a share that anyone cares for; 0 if that is not known
 * @param concurrency questions under way at once
 */
record ExperimentOrder(
        String name,
        @Nullable String label,
        DataSetChoice dataSet,
        List<String> metrics,
        List<String> gates,
        BaselineChoice baseline,
        double smallestEffect,
        int concurrency) {
    ExperimentOrder {
        metrics = List.copyOf(metrics);
        gates = List.copyOf(gates);
    }
}
