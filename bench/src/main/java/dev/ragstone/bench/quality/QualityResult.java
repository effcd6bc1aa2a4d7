package dev.ragstone.bench.quality;

import java.util.List;

/**
 * How good retrieval is on a data set.
 *
 * @param queries how many queries were asked in each mode
 * @param modes what each mode reached
 * @param differences the modes against each other
 */
public record QualityResult(int queries, List<ModeResult> modes, List<Difference> differences) {
    public QualityResult {
        modes = List.copyOf(modes);
        differences = List.copyOf(differences);
    }
}
