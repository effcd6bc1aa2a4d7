package dev.ragstone.query;

import dev.ragstone.core.index.ServingGeneration;
import dev.ragstone.query.cache.RankingCache;
import dev.ragstone.query.flow.EmbeddedQuestion;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.SearchMode;
import java.util.List;

/**
 * A question that only has to be searched for.
 *
 * @param asked the question as it is searched for
 * @param generation where
 * @param rankings remembers what is found; asked for it before the generation was known
 * @param degraded steps that were left out or replaced so far
 */
record PreparedQuestion(
        EmbeddedQuestion asked, ServingGeneration generation, RankingCache.Lookup rankings, List<String> degraded) {
    PreparedQuestion {
        degraded = List.copyOf(degraded);
    }

    Question question() {
        return asked.question();
    }

    /** Whether its vector is wanted, and there is none. */
    boolean isEmbeddingMissing() {
        return asked.vector() == null && question().mode() != SearchMode.LEXICAL;
    }
}
