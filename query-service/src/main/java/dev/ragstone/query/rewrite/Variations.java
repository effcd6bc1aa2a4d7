package dev.ragstone.query.rewrite;

import dev.ragstone.query.flow.Expenses;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.prompt.Placeholders;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has a language model ask the same in other words, to be searched for beside the question (multi-query). */
public final class Variations {

    /** A question, and nothing that goes on about it. */
    private static final int LONGEST = 500;

    private final @Nullable ModelText model;
    private final int count;

    /** {@code model} writes {@code count} of them; null: there are none. */
    public Variations(@Nullable ModelText model, int count) {
        this.model = model;
        this.count = count;
    }

    /** Whether there is anybody to ask in other words. */
    public boolean isOn() {
        return model != null;
    }

    /** The same question in other words; none if the model gives none. */
    public List<String> vary(Question question, Expenses expenses) {
        if (model == null) {
            return List.of();
        }
        Map<String, String> values =
                Map.of(Placeholders.QUESTION, question.text(), Placeholders.COUNT, Integer.toString(count));
        return model.write(values, question, expenses)
                .map(text -> text.lines()
                        .map(Variations::withoutBullet)
                        .filter(line -> !line.isEmpty() && line.length() <= LONGEST && !line.equals(question.text()))
                        .distinct()
                        .limit(count)
                        .toList())
                .orElse(List.of());
    }

    /** Models number their lines, whatever they are told. */
    private static String withoutBullet(String line) {
        return line.strip().replaceFirst("^(?:[-*•]|\\d{1,2}[.)])\\s+", "");
    }
}
