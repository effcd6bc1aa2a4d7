package dev.ragstone.core.index;

import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.embedding.PassageEncoding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes chunks. Every operation is idempotent, touches chunks of the named revisions only, and throws
 * {@link IndexException} where it could not be done. Safe for use by many threads at once.
 */
public interface ChunkWriter extends AutoCloseable {

    /** Writes chunks under their ids, replacing what stands there; all chunks are of one revision of one document. */
    void write(List<IndexedChunk> chunks);

    /** Removes the chunks of exactly this revision. */
    void remove(DocumentId document, Revision revision);

    /** Removes the chunks of every revision lower than {@code revision}, and of no other. */
    void removeBelow(DocumentId document, Revision revision);

    /** What the index holds of a model's work on a document, by the hash of the text it was made from. */
    Map<ContentHash, PassageEncoding> encodings(DocumentId document);

    /**
     * A page of the revisions of which the index holds chunks, those included that no registry entry knows any more. The
     * pages may miss what is written meanwhile.
     *
     * @param after the {@link RevisionPage#next} of the page before; null for the first page
     * @param limit how many chunks or revisions to look at for this page at the most
     */
    RevisionPage revisions(@Nullable String after, int limit);

    /**
     * Returns when everything that was written before, chunks and registry entries, is durable and seen by every later
     * search of any process.
     */
    void sync();

    /** Returns if the index can be written now, else throws {@link IndexException} with the operator's next move. */
    void check();

    @Override
    void close();
}
