package dev.ragstone.ingestion.chunking;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.embedding.Tokenizer;
import dev.ragstone.ingestion.flow.ParsedDocument;
import java.util.List;

/**
 * Cuts a document along its structure into parents, and each parent into small chunks that are matched; what is read is the
 * parent. Neither overlaps its neighbour.
 */
public final class ParentChildChunker implements Chunker {

    private final Tokenizer tokenizer;
    private final int parentTokens;
    private final int childTokens;

    /**
     * @param tokenizer that of the embedding model
     * @param parentTokens tokens per parent at the most; it is not embedded, so that the model's limit does not hold
     * @param childTokens tokens per chunk at the most, breadcrumb included
     */
    public ParentChildChunker(Tokenizer tokenizer, int parentTokens, int childTokens) {
        this.tokenizer = tokenizer;
        this.parentTokens = parentTokens;
        this.childTokens = childTokens;
    }

    @Override
    public List<Chunk> chunk(DocumentEvent.Upserted event, ParsedDocument document, DocumentAttributes attributes) {
        TokenIndex tokens = new TokenIndex(tokenizer, document.text());
        ChunkList chunks = new ChunkList(event, document.text(), attributes);
        for (Section section : Section.of(document.blocks())) {
            int limit = Breadcrumb.bodyLimit(tokenizer, attributes.title(), section.headings(), childTokens);
            List<Piece> pieces = section.pieces(new BlockCutter(document.text(), tokens, limit));
            int first = 0;
            for (SourceSpan parent : new SectionPacker(tokens, Math.max(limit, parentTokens), 0).pack(pieces)) {
                int behind = behindParent(pieces, first, parent);
                new SectionPacker(tokens, limit, 0)
                        .pack(pieces.subList(first, behind))
                        .forEach(child -> chunks.add(child, parent, section.headings()));
                first = behind;
            }
        }
        return chunks.chunks();
    }

    /** Without overlap, parents are made of whole pieces one after the other. */
    private static int behindParent(List<Piece> pieces, int first, SourceSpan parent) {
        int behind = first;
        while (behind < pieces.size() && parent.contains(pieces.get(behind).span())) {
            behind++;
        }
        return behind;
    }
}
