package dev.ragstone.bench.dataset;

import java.util.List;
import java.util.Set;

/**
 * A question of which it is known whether the documents answer it.
 *
 * @param text the question
 * @param conversation what was said before it, oldest first; empty in most sets
 * @param answerable whether they do
 * @param relevant the documents that are judged relevant; may be none
 */
public record LabelledQuestion(String text, List<Turn> conversation, boolean answerable, Set<String> relevant) {
    public LabelledQuestion {
        conversation = List.copyOf(conversation);
        relevant = Set.copyOf(relevant);
    }
}
