package dev.ragstone.query.prompt;

import java.util.Set;

/** What a prompt is for; that decides what must be put into it. */
public enum Purpose {
    /** A model answers a question from passages, or says that they hold no answer. */
    ANSWER,
    /** A model makes a question that needs no conversation of one that does. */
    REWRITE,
    /** A model asks the same in other words. */
    VARY,
    /** A model writes what a passage with the answer may look like. */
    IMAGINE;

    /** What its user section must have put in. */
    Set<String> wantedOfUser() {
        return switch (this) {
            case ANSWER -> Set.of(Placeholders.PASSAGES, Placeholders.QUESTION);
            case REWRITE -> Set.of(Placeholders.CONVERSATION, Placeholders.QUESTION);
            case VARY, IMAGINE -> Set.of(Placeholders.QUESTION);
        };
    }

    /** What one of its sections must have put in. */
    Set<String> wantedOfEither() {
        return switch (this) {
            case ANSWER -> Set.of(Placeholders.NO_ANSWER);
            case VARY -> Set.of(Placeholders.COUNT);
            case REWRITE, IMAGINE -> Set.of();
        };
    }

    /** All that can be put into it. */
    Set<String> known() {
        return switch (this) {
            case ANSWER ->
                Set.of(Placeholders.PASSAGES, Placeholders.QUESTION, Placeholders.FENCE, Placeholders.NO_ANSWER);
            case REWRITE -> Set.of(Placeholders.CONVERSATION, Placeholders.QUESTION, Placeholders.FENCE);
            case VARY -> Set.of(Placeholders.QUESTION, Placeholders.COUNT, Placeholders.FENCE);
            case IMAGINE -> Set.of(Placeholders.QUESTION, Placeholders.FENCE);
        };
    }
}
