package dev.ragstone.query;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.query.flow.EmbeddedQuestion;
import dev.ragstone.query.flow.Explanation;
import dev.ragstone.query.flow.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to answer a question with: passages, or an answer that was made before. */
sealed interface Findings permits FoundPassages, FoundAnswer {

    /** The question as it was searched for. */
    EmbeddedQuestion asked();

    /** The passages, best first. */
    List<Passage> best();

    /** Steps that were left out or replaced. */
    List<String> degraded();

    /** Why the passages were found; null if nobody asked. */
    @Nullable
    Explanation explanation();

    /** The question that the answer was made for; null where it is yet to be made for this one. */
    @Nullable
    String cachedFrom();

    /** The text that was searched for in place of the question; null where it is the question. */
    @Nullable
    default String searchedFor(Question question) {
        String searched = asked().question().text();
        return searched.equals(question.text()) ? null : searched;
    }
}
