package dev.ragstone.query.flow;

import dev.ragstone.core.answer.Passage;
import java.util.List;

/**
 * What retrieval found.
 *
 * @param passages best first; no two revisions of one document
 * @param degraded channels that failed and were left out
 */
public record Ranking(List<Passage> passages, List<String> degraded) {
    public Ranking {
        passages = List.copyOf(passages);
        degraded = List.copyOf(degraded);
    }
}
