package dev.ragstone.eval.experiment.dataset;

import java.util.List;

/**
 * Data sets.
 *
 * @param dataSets by name, the newest version first, without their cases
 */
public record DataSetList(List<DataSetSummary> dataSets) {
    public DataSetList {
        dataSets = List.copyOf(dataSets);
    }
}
