package dev.ragstone.ingestion.reindex;

import java.util.List;

/**
 * All generations of the index.
 *
 * @param generations the generations; the serving one first
 */
public record ReindexOverview(List<GenerationView> generations) {
    public ReindexOverview {
        generations = List.copyOf(generations);
    }
}
