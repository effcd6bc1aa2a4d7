package dev.ragstone.core.generation;

/**
 * One message to a language model.
 *
 * @param role who speaks
 * @param text what is said
 */
public record ChatMessage(Role role, String text) {

    /** Who speaks. */
    public enum Role {
        /** Who instructs the model. */
        SYSTEM,
        /** Who asks it. */
        USER,
        /** The model. */
        ASSISTANT
    }
}
