package dev.ragstone.eval.experiment.run;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an experiment is to do.
 *
 * @param name what it is called; experiments of one name follow each other
 * @param label what is special about this one, for people; null for nothing
 * @param dataSet name of the data set
 * @param version its version
 * @param cases how many cases that has
 * @param metrics what answers are scored by
 * @param gates those of them that decide how it ends
 * @param baseline the experiment it is compared with; null for none
 * @param smallestEffect the smallest difference of a share that anyone cares for; 0 if that is not known
 * @param concurrency questions under way at once
 */
public record Plan(
        String name,
        @Nullable String label,
        String dataSet,
        String version,
        int cases,
        List<String> metrics,
        List<String> gates,
        @Nullable UUID baseline,
        double smallestEffect,
        int concurrency) {

    public Plan {
        metrics = List.copyOf(metrics);
        gates = List.copyOf(gates);
    }
}
