package dev.ragstone.eval.label;

import java.util.List;

/**
 * The labels of one answer.
 *
 * @param labels at most one for each metric, by metric
 */
public record Labels(List<Label> labels) {
    public Labels {
        labels = List.copyOf(labels);
    }
}
