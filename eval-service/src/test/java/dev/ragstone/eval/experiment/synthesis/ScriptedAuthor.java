package dev.ragstone.eval.experiment.synthesis;

import dev.ragstone.eval.flow.WrittenQuestion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;

/** Writes what tests want, one script after the other; what was shown to it stays to be seen. */
final class ScriptedAuthor implements Author {

    private final Queue<Supplier<List<WrittenQuestion>>> about = new ArrayDeque<>();
    private final Queue<String> beyond = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();
    private boolean isAnswered;

    ScriptedAuthor asks(WrittenQuestion... questions) {
        return asks(() -> List.of(questions));
    }

    ScriptedAuthor asks(Supplier<List<WrittenQuestion>> script) {
        about.add(script);
        return this;
    }

    ScriptedAuthor leavesOpen(String question) {
        beyond.add(question);
        return this;
    }

    /** From now on documents answer what they were to leave open. */
    ScriptedAuthor answered() {
        isAnswered = true;
        return this;
    }

    /** The passages that questions were written about. */
    List<String> shown() {
        return shown;
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public List<WrittenQuestion> about(String passage) {
        shown.add(passage);
        return about.isEmpty() ? List.of() : about.remove().get();
    }

    @Override
    public String beyond(String passage) {
        return beyond.isEmpty() ? "Nothing." : beyond.remove();
    }

    @Override
    public boolean isAnswered(String question, List<String> passages) {
        return isAnswered;
    }
}
