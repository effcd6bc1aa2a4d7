package dev.ragstone.query.flow;

/**
 * One turn of a conversation.
 *
 * @param role who spoke
 * @param text what was said
 */
public record Turn(Role role, String text) {

    /** Who speaks in a conversation. */
    public enum Role {
        /** Who asks. */
        USER,
        /** Who answers. */
        ASSISTANT,
        /** Who instructs the one who answers. */
        SYSTEM
    }
}
