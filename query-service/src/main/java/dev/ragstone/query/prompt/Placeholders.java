package dev.ragstone.query.prompt;

/** What prompts can have put in. */
public final class Placeholders {

    /** The passages, each behind its number. */
    public static final String PASSAGES = "passages";

    /** The question. */
    public static final String QUESTION = "question";

    /** What was said before, a line for each turn. */
    public static final String CONVERSATION = "conversation";

    /** A word made up for the request, which no document can know. */
    public static final String FENCE = "fence";

    /** What to say where there is no answer. */
    public static final String NO_ANSWER = "no_answer";

    /** How many are wanted. */
    public static final String COUNT = "count";

    private Placeholders() {}
}
