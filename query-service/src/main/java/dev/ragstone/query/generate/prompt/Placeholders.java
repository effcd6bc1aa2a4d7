package dev.ragstone.query.generate.prompt;

import java.util.Set;

/** What a prompt can have put in. */
final class Placeholders {

    /** The passages, each behind its number. */
    static final String PASSAGES = "passages";

    /** The question. */
    static final String QUESTION = "question";

    /** A word made up for the request, which no document can know. */
    static final String FENCE = "fence";

    /** What to say where there is no answer. */
    static final String NO_ANSWER = "no_answer";

    static final Set<String> ALL = Set.of(PASSAGES, QUESTION, FENCE, NO_ANSWER);

    private Placeholders() {}
}
