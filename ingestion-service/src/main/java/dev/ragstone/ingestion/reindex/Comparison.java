package dev.ragstone.ingestion.reindex;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a new generation compares with the one that serves.
 *
 * @param documents documents that serve in the old one
 * @param missing how many of them do not serve in the new one, in the same or a newer revision, and were not deleted
 * @param examples ids of some that are missing, as {@code tenant/id}
 * @param questions how many questions both were asked
 * @param overlapAt10 mean share of the ten best documents that both find, 0 to 1; null without questions
 * @param servingNdcg nDCG@10 of the serving one on the golden questions, 0 to 1; null without them
 * @param newNdcg the same of the new one
 */
public record Comparison(
        long documents,
        long missing,
        List<String> examples,
        int questions,
        @Nullable Double overlapAt10,
        @Nullable Double servingNdcg,
        @Nullable Double newNdcg) {
    public Comparison {
        examples = List.copyOf(examples);
    }
}
