package dev.ragstone.query.rewrite;

import dev.ragstone.query.flow.Expenses;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.prompt.Placeholders;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Has a language model write what a passage with the answer may look like, to be searched for beside the question (HyDE; Gao et
 * al., "Precise Zero-Shot Dense Retrieval without Relevance Labels", 2022).
 */
public final class Imagination {

    private final @Nullable ModelText model;

    /** {@code model} writes; null: nothing is imagined. */
    public Imagination(@Nullable ModelText model) {
        this.model = model;
    }

    /** Whether there is anybody to imagine something. */
    public boolean isOn() {
        return model != null;
    }

    /** The passage; empty if there is none. */
    public Optional<String> imagine(Question question, Expenses expenses) {
        return model == null
                ? Optional.empty()
                : model.write(Map.of(Placeholders.QUESTION, question.text()), question, expenses);
    }
}
