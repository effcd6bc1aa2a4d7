package dev.ragstone.query.guard;

import java.util.List;
import java.util.function.Consumer;

/**
 * What the text of one answer goes through on its way to the reader. Only text that may become something that a rule removes waits; all
 * other is passed on at once. Not safe for use by several threads.
 */
public final class AnswerGuard {

    /** Characters that a rule looks back. */
    private static final int BEFORE = 200;

    private final List<OutputRule> rules;
    private final Consumer<String> reader;
    private final Consumer<String> removed;
    private final StringBuilder held = new StringBuilder();
    private final StringBuilder passed = new StringBuilder();

    /** {@code removed} is told the name of the rule for each thing that one removes. */
    AnswerGuard(List<OutputRule> rules, Consumer<String> reader, Consumer<String> removed) {
        this.rules = rules;
        this.reader = reader;
        this.removed = removed;
    }

    /** The next piece of the answer. */
    public void accept(String piece) {
        held.append(piece);
        String text = held.toString();
        String before = before();
        int free = rules.stream()
                .mapToInt(rule -> rule.heldFrom(before, text))
                .min()
                .orElse(text.length());
        pass(text.substring(0, free));
        held.delete(0, free);
    }

    /** Passes on what is held back, and returns all that was passed on. */
    public String finish() {
        pass(held.toString());
        held.setLength(0);
        return passed.toString();
    }

    private void pass(String text) {
        String before = before();
        String clean = text;
        for (OutputRule rule : rules) {
            clean = rule.clean(before, clean, () -> removed.accept(rule.name()));
        }
        if (!clean.isEmpty()) {
            passed.append(clean);
            reader.accept(clean);
        }
    }

    private String before() {
        return passed.substring(Math.max(0, passed.length() - BEFORE));
    }
}
