package dev.ragstone.query;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.query.flow.EmbeddedQuestion;
import dev.ragstone.query.flow.Explanation;
import dev.ragstone.query.flow.RememberedAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question that is like the one asked.
 *
 * @param asked the question as it was searched for
 * @param remembered the answer, and the question it was made for
 */
record FoundAnswer(EmbeddedQuestion asked, RememberedAnswer remembered) implements Findings {

    @Override
    public List<Passage> best() {
        return remembered.made().passages();
    }

    @Override
    public List<String> degraded() {
        return remembered.made().degraded();
    }

    @Override
    public @Nullable Explanation explanation() {
        return null;
    }

    @Override
    public String cachedFrom() {
        return remembered.question();
    }
}
