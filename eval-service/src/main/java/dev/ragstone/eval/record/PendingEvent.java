package dev.ragstone.eval.record;

import java.util.UUID;

/** The event of a kept evaluation, exactly as it goes to the topic. */
final class PendingEvent {

    private final UUID interactionId;
    private final byte[] json;

    PendingEvent(UUID interactionId, byte[] json) {
        this.interactionId = interactionId;
        this.json = json;
    }

    /** The interaction, which is the key of the record. */
    UUID interactionId() {
        return interactionId;
    }

    /** The value of the record itself, not a copy. */
    byte[] json() {
        return json;
    }
}
