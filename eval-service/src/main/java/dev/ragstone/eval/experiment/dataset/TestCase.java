package dev.ragstone.eval.experiment.dataset;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.eval.flow.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with what its answer should be.
 *
 * @param id names the case within its data set, and pairs it with the same case of other experiments
 * @param question the question
 * @param reference what the answer should say; null if that is not known
 * @param answerable whether the documents hold an answer; null if that is not known
 * @param filters conditions on the documents, as a query has them; null for none
 * @param conversation what was said before, as a query has it; null for nothing
 * @param tags what the case is about
 */
public record TestCase(
        String id,
        String question,
        @Nullable String reference,
        @Nullable Boolean answerable,
        @Nullable JsonNode filters,
        @Nullable JsonNode conversation,
        List<String> tags) {

    public TestCase {
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /** A question of which nothing is known but what its answer should say. */
    static TestCase of(String id, String question, @Nullable String reference, List<String> tags) {
        return new TestCase(id, question, reference, null, null, null, tags);
    }

    /** A question of which it is known whether the documents hold an answer, and what it should say. */
    public static TestCase of(
            String id, String question, @Nullable String reference, boolean answerable, List<String> tags) {
        return new TestCase(id, question, reference, answerable, null, null, tags);
    }

    /** What scores compare with; where there is a reference, there is an answer. */
    @JsonIgnore
    public Reference expected() {
        boolean isImplied = answerable == null && reference != null;
        return new Reference(reference, isImplied ? Boolean.TRUE : answerable);
    }
}
