package dev.ragstone.query.flow;

/**
 * What writes answers.
 *
 * @param model names what generates them
 * @param promptVersion version of the prompt they are generated with
 * @param readsConversation whether what was said before a question changes more of its answer than what is searched for
 */
public record Writer(String model, String promptVersion, boolean readsConversation) {

    /** A writer that knows nothing of the conversation. */
    public Writer(String model, String promptVersion) {
        this(model, promptVersion, false);
    }
}
