package dev.ragstone.eval.experiment;

import java.util.List;

/**
 * Experiments.
 *
 * @param experiments the newest first, without what they found
 */
public record ExperimentList(List<ExperimentView> experiments) {
    public ExperimentList {
        experiments = List.copyOf(experiments);
    }
}
