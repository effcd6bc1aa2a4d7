package dev.ragstone.ingestion.embed;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.ingestion.flow.EmbeddedChunks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Gives chunks their vectors and terms; a chunk whose text was embedded before keeps its vector. As many documents are
 * embedded at once as the model takes texts, each to its end: taking turns by chunks would finish all of them late.
 */
public final class ChunkEmbedder {

    private final Embedder embedder;
    private final TermAnalyzer analyzer;
    private final Semaphore turns;

    /**
     * @param embedder makes the vectors
     * @param analyzer finds the terms
     * @param documentsAtOnce documents that are embedded at the same time at the most; the others wait in order
     */
    public ChunkEmbedder(Embedder embedder, TermAnalyzer analyzer, int documentsAtOnce) {
        this.embedder = embedder;
        this.analyzer = analyzer;
        this.turns = new Semaphore(documentsAtOnce, true);
    }

    /** Fingerprint of the vectors this gives. */
    public EmbeddingFingerprint fingerprint() {
        return embedder.fingerprint();
    }

    /**
     * The chunks with vectors and terms, in order.
     *
     * @param chunks the chunks of one revision
     * @param known vectors by the hash of the text they were made from; those of another dimension are not used
     */
    public EmbeddedChunks embed(List<Chunk> chunks, Map<ContentHash, Embedding> known) {
        turns.acquireUninterruptibly();
        try {
            return embedInTurn(chunks, known);
        } finally {
            turns.release();
        }
    }

    private EmbeddedChunks embedInTurn(List<Chunk> chunks, Map<ContentHash, Embedding> known) {
        List<IndexedChunk> indexed = new ArrayList<>(chunks.size());
        int embedded = 0;
        for (Chunk chunk : chunks) {
            Embedding embedding = known.get(chunk.contentHash());
            if (embedding == null
                    || embedding.dimension() != embedder.fingerprint().dimension()) {
                embedding = embedder.embedPassage(chunk.contextualText());
                embedded++;
            }
            indexed.add(new IndexedChunk(
                    chunk,
                    embedding,
                    analyzer.analyze(chunk.contextualText(), chunk.attributes().language())));
        }
        return new EmbeddedChunks(indexed, embedded);
    }
}
