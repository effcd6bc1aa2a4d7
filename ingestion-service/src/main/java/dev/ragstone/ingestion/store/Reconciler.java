package dev.ragstone.ingestion.store;

import dev.ragstone.core.index.ChunkWriter;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.core.index.DocumentRevision;
import dev.ragstone.core.index.RevisionPage;

/**
 * Removes what writers left behind that died between their chunks and the end of their work. Only revisions that can
 * never live again are touched, so that it needs no agreement with the writers at work.
 */
public final class Reconciler {

    private static final int PAGE = 1000;

    private final ChunkWriter writer;
    private final DocumentRegistry registry;

    /** A reconciler of one index. */
    public Reconciler(ChunkWriter writer, DocumentRegistry registry) {
        this.writer = writer;
        this.registry = registry;
    }

    /** Goes once through the index; returns how many revisions it removed. Durable on return. */
    public int removeDead() {
        int removed = 0;
        RevisionPage page = writer.revisions(null, PAGE);
        while (true) {
            for (DocumentRevision held : page.revisions()) {
                if (isDead(held)) {
                    writer.remove(held.document(), held.revision());
                    removed++;
                }
            }
            if (page.next() == null) {
                break;
            }
            page = writer.revisions(page.next(), PAGE);
        }
        if (removed > 0) {
            writer.sync();
        }
        return removed;
    }

    /** Chunks without any entry are left: an entry is written before the first chunk, so that they are not ours. */
    private boolean isDead(DocumentRevision held) {
        return registry.find(held.document())
                .filter(entry -> Fencing.isDead(entry, held.revision()))
                .isPresent();
    }
}
