package dev.ragstone.core.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the revisions of which an index holds chunks.
 *
 * @param revisions the revisions; one may come on several pages
 * @param next asks for the page behind this one; null if this is the last
 */
public record RevisionPage(List<DocumentRevision> revisions, @Nullable String next) {
    public RevisionPage {
        revisions = List.copyOf(revisions);
    }
}
