package dev.ragstone.query.flow;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.text.TermWeights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer may rest on.
 *
 * @param question the question as it was asked
 * @param searchText the question in words that need no conversation: what the passages were searched for
 * @param vector vector of the search text; null where there is none
 * @param passages the passages, best first; a citation {@code [n]} means the one of rank n
 * @param weights weights of terms among all candidates
 */
public record Evidence(
        String question,
        String searchText,
        @Nullable QuestionVector vector,
        List<Passage> passages,
        TermWeights weights) {
    public Evidence {
        passages = List.copyOf(passages);
    }
}
