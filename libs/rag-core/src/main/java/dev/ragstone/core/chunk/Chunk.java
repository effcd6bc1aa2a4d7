package dev.ragstone.core.chunk;

import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Revision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a document, small enough to embed and to cite.
 *
 * @param id deterministic id
 * @param documentId the document
 * @param revision the revision of the document this chunk belongs to
 * @param ordinal position among the chunks of the revision, from 0
 * @param text the text, as in the document
 * @param headings the headings above the text, outermost first; empty where there are none
 * @param span where the text stands in the document's parsed text
 * @param attributes the document's attributes
 * @param context what is read in place of the text; null: the text itself
 */
public record Chunk(
        ChunkId id,
        DocumentId documentId,
        Revision revision,
        int ordinal,
        String text,
        List<String> headings,
        SourceSpan span,
        DocumentAttributes attributes,
        @Nullable ChunkContext context) {

    public Chunk {
        headings = List.copyOf(headings);
    }

    /** A chunk that is read as it is matched. */
    public Chunk(
            ChunkId id,
            DocumentId documentId,
            Revision revision,
            int ordinal,
            String text,
            List<String> headings,
            SourceSpan span,
            DocumentAttributes attributes) {
        this(id, documentId, revision, ordinal, text, headings, span, attributes, null);
    }

    /** The same chunk with a context. */
    public Chunk within(ChunkContext newContext) {
        return new Chunk(id, documentId, revision, ordinal, text, headings, span, attributes, newContext);
    }

    /** The chunk as it is read: its context has taken the place of its text. */
    public Chunk asRead() {
        return context == null
                ? this
                : new Chunk(id, documentId, revision, ordinal, context.text(), headings, context.span(), attributes);
    }

    /** The text that is embedded and analysed: title and headings as a breadcrumb line, then the text. */
    public String contextualText() {
        StringBuilder context = new StringBuilder(attributes.title());
        String previous = attributes.title();
        for (String heading : headings) {
            if (!heading.equals(previous)) {
                context.append(context.isEmpty() ? "" : " > ").append(heading);
            }
            previous = heading;
        }
        return context.isEmpty() ? text : context.append('\n').append(text).toString();
    }

    /** Hash of the text that is embedded: chunks with equal hashes have equal vectors. */
    public ContentHash contentHash() {
        return ContentHash.of(contextualText());
    }
}
