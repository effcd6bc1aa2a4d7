package dev.ragstone.ingestion.chunking;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.embedding.Tokenizer;
import dev.ragstone.ingestion.flow.ParsedDocument;
import java.util.List;

/**
 * Cuts a parsed document into chunks of at most a number of tokens of the embedding model. A chunk never crosses a
 * heading; inside a section it ends between blocks or sentences, and a code block or table row is cut only where it is
 * larger than a chunk by itself.
 */
public final class StructureAwareChunker implements Chunker {

    private final Tokenizer tokenizer;
    private final ChunkSize size;

    public StructureAwareChunker(Tokenizer tokenizer, ChunkSize size) {
        this.tokenizer = tokenizer;
        this.size = size;
    }

    @Override
    public List<Chunk> chunk(DocumentEvent.Upserted event, ParsedDocument document, DocumentAttributes attributes) {
        TokenIndex tokens = new TokenIndex(tokenizer, document.text());
        ChunkList chunks = new ChunkList(event, document.text(), attributes);
        for (Section section : Section.of(document.blocks())) {
            int limit = Breadcrumb.bodyLimit(tokenizer, attributes.title(), section.headings(), size.maxTokens());
            List<Piece> pieces = section.pieces(new BlockCutter(document.text(), tokens, limit));
            new SectionPacker(tokens, limit, size.overlapTokens())
                    .pack(pieces)
                    .forEach(span -> chunks.add(span, section.headings()));
        }
        return chunks.chunks();
    }
}
