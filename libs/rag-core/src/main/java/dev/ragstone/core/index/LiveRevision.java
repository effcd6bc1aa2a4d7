package dev.ragstone.core.index;

import dev.ragstone.core.document.RecordPosition;
import dev.ragstone.core.document.Revision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The revision of a document that serves.
 *
 * @param revision the revision
 * @param position position of the record that brought it
 * @param chunks how many chunks it has
 * @param fingerprint id of the fingerprint its vectors were made with
 * @param expiresAt when it is to be deleted, if ever
 */
public record LiveRevision(
        Revision revision, RecordPosition position, int chunks, String fingerprint, @Nullable Instant expiresAt) {}
