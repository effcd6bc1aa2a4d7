package dev.ragstone.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A document event with its form taken off: what every form comes down to.
 *
 * @param kind what happened
 * @param data the data object; null if there is none
 * @param subject the CloudEvent's subject, if it has one
 */
record EventEnvelope(Kind kind, @Nullable ObjectNode data, @Nullable String subject) {

    /** What happened to the document. */
    enum Kind {
        /** It was created or changed. */
        UPSERTED,
        /** It was deleted. */
        DELETED,
        /** Everything that came before was deleted. */
        TOMBSTONE
    }
}
