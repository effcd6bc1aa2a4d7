package dev.ragstone.bench.dataset;

import java.util.List;
import java.util.Map;

/**
 * A question with its judgements.
 *
 * @param id its id within the set
 * @param text the question
 * @param conversation what was said before it, oldest first; empty in most sets
 * @param grades document id to grade; above 0 means relevant, more is better; at least one is
 */
public record JudgedQuery(String id, String text, List<Turn> conversation, Map<String, Integer> grades) {

    /**
     * @throws IllegalArgumentException if no document is relevant: no measure is defined then
     */
    public JudgedQuery {
        conversation = List.copyOf(conversation);
        grades = Map.copyOf(grades);
        if (grades.values().stream().noneMatch(grade -> grade > 0)) {
            throw new IllegalArgumentException("query %s has no relevant document".formatted(id));
        }
    }
}
