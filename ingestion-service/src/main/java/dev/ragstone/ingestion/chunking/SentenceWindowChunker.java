package dev.ragstone.ingestion.chunking;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.embedding.Tokenizer;
import dev.ragstone.ingestion.flow.ParsedDocument;
import java.util.List;

/**
 * Makes a chunk of every sentence, code block and table row, to be read with its neighbours of the same section. A
 * sentence that is longer than a chunk is cut.
 */
public final class SentenceWindowChunker implements Chunker {

    private final Tokenizer tokenizer;
    private final int maxTokens;
    private final int neighbours;

    /**
     * @param tokenizer that of the embedding model
     * @param maxTokens tokens per chunk at the most, breadcrumb included
     * @param neighbours sentences that are read on either side
     */
    public SentenceWindowChunker(Tokenizer tokenizer, int maxTokens, int neighbours) {
        this.tokenizer = tokenizer;
        this.maxTokens = maxTokens;
        this.neighbours = neighbours;
    }

    @Override
    public List<Chunk> chunk(DocumentEvent.Upserted event, ParsedDocument document, DocumentAttributes attributes) {
        TokenIndex tokens = new TokenIndex(tokenizer, document.text());
        ChunkList chunks = new ChunkList(event, document.text(), attributes);
        for (Section section : Section.of(document.blocks())) {
            int limit = Breadcrumb.bodyLimit(tokenizer, attributes.title(), section.headings(), maxTokens);
            List<Piece> pieces = section.pieces(new BlockCutter(document.text(), tokens, limit));
            for (int i = 0; i < pieces.size(); i++) {
                chunks.add(pieces.get(i).span(), window(pieces, i), section.headings());
            }
        }
        return chunks.chunks();
    }

    private SourceSpan window(List<Piece> pieces, int middle) {
        int first = Math.max(0, middle - neighbours);
        int last = Math.min(pieces.size() - 1, middle + neighbours);
        return new SourceSpan(
                pieces.get(first).span().start(), pieces.get(last).span().end());
    }
}
