package dev.ragstone.ingestion.store;

import dev.ragstone.core.document.RecordPosition;
import dev.ragstone.core.document.Version;
import dev.ragstone.core.index.LiveRevision;
import org.jspecify.annotations.Nullable;

/**
 * What an event means for a document, given what is known of it.
 *
 * @param action what is to be done
 * @param live the revision that serves from now on; null if none does. Under {@link Action#INDEX} it is the revision that
 *     serves until the new one is written
 * @param fence versions up to this one are deleted for good; null if there is none
 * @param deletedBefore records before this position are deleted for good; null if there is none
 */
record Verdict(
        Action action, @Nullable LiveRevision live, @Nullable Version fence, @Nullable RecordPosition deletedBefore) {

    enum Action {
        /** The event's content is newer than all that is known: index it. */
        INDEX,
        /** The event's content is what serves already. */
        UNCHANGED,
        /** Something newer is known; what serves stays, or ceases because the event shows that it was deleted. */
        STALE,
        /** The event deletes the document. */
        DELETE
    }
}
