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
    private final boolean holdsAll;
    private final Consumer<String> reader;
    private final Consumer<String> removed;
    private final StringBuilder held = new StringBuilder();
    private final StringBuilder passed = new StringBuilder();
    private boolean blocked;

    /**
     * @param holdsAll whether the reader gets nothing before all of it is known to hold no personal data
     * @param removed is told the name of the rule for each thing that one removes
     */
    AnswerGuard(List<OutputRule> rules, boolean holdsAll, Consumer<String> reader, Consumer<String> removed) {
        this.rules = List.copyOf(rules);
        this.holdsAll = holdsAll;
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
        if (holdsAll && !blocked && !passed.isEmpty()) {
            reader.accept(passed.toString());
        }
        return passed.toString();
    }

    /** Whether the reader may see nothing of the answer, and has seen nothing. */
    public boolean isBlocked() {
        return blocked;
    }

    private void pass(String text) {
        String before = before();
        String clean = text;
        for (OutputRule rule : rules) {
            clean = rule.clean(before, clean, () -> removed(rule.name()));
        }
        if (!clean.isEmpty()) {
            passed.append(clean);
            if (!holdsAll) {
                reader.accept(clean);
            }
        }
    }

    private void removed(String rule) {
        removed.accept(rule);
        blocked |= holdsAll && rule.equals(PersonalDataRule.NAME);
    }

    private String before() {
        return passed.substring(Math.max(0, passed.length() - BEFORE));
    }
}
