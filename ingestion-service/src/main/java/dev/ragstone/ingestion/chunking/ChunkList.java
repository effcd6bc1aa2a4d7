package dev.ragstone.ingestion.chunking;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.ChunkContext;
import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentEvent;
import java.util.ArrayList;
import java.util.List;

/** Collects the chunks of one revision: trims them, numbers them, leaves out empty ones. */
final class ChunkList {

    private final DocumentEvent.Upserted event;
    private final String text;
    private final DocumentAttributes attributes;
    private final List<Chunk> chunks = new ArrayList<>();

    ChunkList(DocumentEvent.Upserted event, String text, DocumentAttributes attributes) {
        this.event = event;
        this.text = text;
        this.attributes = attributes;
    }

    List<Chunk> chunks() {
        return chunks;
    }

    /** Adds what stands at a place of the text, to be read as it is matched. */
    void add(SourceSpan place, List<String> headings) {
        SourceSpan span = trim(place);
        if (span.end() > span.start()) {
            chunks.add(new Chunk(
                    ChunkId.of(event.id(), event.revision(), chunks.size()),
                    event.id(),
                    event.revision(),
                    chunks.size(),
                    textOf(span),
                    headings,
                    span,
                    attributes));
        }
    }

    /** Adds what stands at a place of the text, to be read as what stands at another, larger one. */
    void add(SourceSpan place, SourceSpan larger, List<String> headings) {
        int before = chunks.size();
        add(place, headings);
        SourceSpan context = trim(larger);
        if (chunks.size() > before && !chunks.getLast().span().equals(context)) {
            chunks.add(chunks.removeLast().within(new ChunkContext(textOf(context), context)));
        }
    }

    private String textOf(SourceSpan span) {
        return text.substring(span.start(), span.end());
    }

    private SourceSpan trim(SourceSpan span) {
        int start = span.start();
        int end = span.end();
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        // The indentation of the first line stays: in code and lists it carries meaning.
        while (start < end && text.charAt(start) == '\n') {
            start++;
        }
        return new SourceSpan(start, end);
    }
}
