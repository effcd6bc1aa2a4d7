package dev.ragstone.ingestion.chunking;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.ingestion.flow.ParsedDocument;
import java.util.List;

/** A way to cut a document into chunks. The same document always gives the same chunks. */
@FunctionalInterface
public interface Chunker {

    /** The chunks of a document under {@code attributes}, in order; none where the document has no text. */
    List<Chunk> chunk(DocumentEvent.Upserted event, ParsedDocument document, DocumentAttributes attributes);
}
