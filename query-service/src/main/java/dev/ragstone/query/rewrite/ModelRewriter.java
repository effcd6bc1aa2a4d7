package dev.ragstone.query.rewrite;

import dev.ragstone.query.flow.Expenses;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.Turn;
import dev.ragstone.query.flow.Turn.Role;
import dev.ragstone.query.prompt.Placeholders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Has a language model make a question of its own of one that has a conversation before it. What the model writes is searched for and
 * nothing else; where it writes nothing of use, rules do.
 */
public final class ModelRewriter implements QuestionRewriter {

    /** Five exchanges; more would cost time and hardly ever matters. */
    private static final int TURNS = 10;

    private static final int TURN_CHARACTERS = 2_000;

    /** No question is that long; what is is an answer, or an apology. */
    private static final int LONGEST = 500;

    private final ModelText model;
    private final QuestionRewriter rules;

    /** {@code rules} rewrite what {@code model} does not. */
    public ModelRewriter(ModelText model, QuestionRewriter rules) {
        this.model = model;
        this.rules = rules;
    }

    @Override
    public Rewriting rewrite(Question question, Expenses expenses) {
        List<Turn> said = question.conversation().stream()
                .filter(turn -> turn.role() != Role.SYSTEM)
                .toList();
        if (said.isEmpty()) {
            return new Rewriting(question.text(), false);
        }
        Map<String, String> values =
                Map.of(Placeholders.QUESTION, question.text(), Placeholders.CONVERSATION, lines(said));
        Optional<String> written = model.write(values, question, expenses)
                .map(text -> text.lines().findFirst().orElse("").strip())
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST);
        return written.map(text -> new Rewriting(text, false))
                .orElseGet(() -> new Rewriting(rules.rewrite(question, expenses).text(), true));
    }

    private static String lines(List<Turn> said) {
        return said.subList(Math.max(0, said.size() - TURNS), said.size()).stream()
                .map(turn -> turn.role().name().toLowerCase(Locale.ROOT) + ": " + line(turn.text()))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(TURN_CHARACTERS, line.length()));
    }
}
