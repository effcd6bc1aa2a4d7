package dev.ragstone.core.chunk;

import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Revision;
import java.util.UUID;

/**
 * Names one chunk of one revision of a document. Deterministic: the same revision always gives the same ids, so that
 * writing twice changes nothing, and two revisions never share an id, so that no writer overwrites another's chunks.
 *
 * @param value a version 8 (custom) UUID
 */
public record ChunkId(UUID value) implements Comparable<ChunkId> {

    /** The id of the chunk at {@code ordinal} (from 0) of a revision. */
    public static ChunkId of(DocumentId document, Revision revision, int ordinal) {
        String hex = ContentHash.of(document.key(), revision.encode(), Integer.toString(ordinal))
                .hex();
        long high = Long.parseUnsignedLong(hex, 0, 16, 16);
        long low = Long.parseUnsignedLong(hex, 16, 32, 16);
        long versionEight = (high & ~0xF000L) | 0x8000L;
        long variantTwo = (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new ChunkId(new UUID(versionEight, variantTwo));
    }

    /**
     * Reads an id as {@link #toString} writes it.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static ChunkId parse(String text) {
        return new ChunkId(UUID.fromString(text));
    }

    @Override
    public int compareTo(ChunkId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
