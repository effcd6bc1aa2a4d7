package dev.ragstone.ingestion.embed;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.embedding.PassageEncoding;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.ingestion.flow.EmbeddedChunks;
import dev.ragstone.ingestion.flow.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gives chunks their vectors and terms; a chunk whose text was embedded before keeps its vector. Documents take turns by a
 * few chunks, so that a long one holds nobody up; of one tenant's documents the earliest comes to its end first, because
 * all of them together would finish late.
 */
public final class ChunkEmbedder {

    /** Chunks of one turn: some tenths of a second of the default model. */
    private static final int CHUNKS_OF_A_TURN = 8;

    private final Embedder embedder;
    private final TermAnalyzer analyzer;
    private final ModelThreads threads;

    /**
     * An embedder of chunks.
     *
     * @param embedder makes the vectors
     * @param analyzer finds the terms
     * @param threads what the model runs on
     */
    public ChunkEmbedder(Embedder embedder, TermAnalyzer analyzer, ModelThreads threads) {
        this.embedder = embedder;
        this.analyzer = analyzer;
        this.threads = threads;
    }

    /** Fingerprint of the vectors this gives. */
    public EmbeddingFingerprint fingerprint() {
        return embedder.fingerprint();
    }

    /**
     * The chunks with vectors and terms, in order.
     *
     * @param chunks the chunks of one revision
     * @param known encodings by the hash of the text they were made from; those of another dimension are not used
     * @param turn when the document gets its turns
     */
    public EmbeddedChunks embed(List<Chunk> chunks, Map<ContentHash, PassageEncoding> known, Turn turn) {
        List<IndexedChunk> indexed = new ArrayList<>(chunks.size());
        int embedded = 0;
        for (int from = 0; from < chunks.size(); from += CHUNKS_OF_A_TURN) {
            List<Chunk> next = chunks.subList(from, Math.min(chunks.size(), from + CHUNKS_OF_A_TURN));
            EmbeddedChunks done = threads.run(turn, () -> embed(next, known));
            indexed.addAll(done.chunks());
            embedded += done.embedded();
        }
        return new EmbeddedChunks(indexed, embedded);
    }

    private EmbeddedChunks embed(List<Chunk> chunks, Map<ContentHash, PassageEncoding> known) {
        List<IndexedChunk> indexed = new ArrayList<>(chunks.size());
        int embedded = 0;
        for (Chunk chunk : chunks) {
            PassageEncoding encoding = known.get(chunk.contentHash());
            if (encoding == null
                    || encoding.embedding().dimension()
                            != embedder.fingerprint().dimension()) {
                encoding = embedder.encodePassage(chunk.contextualText());
                embedded++;
            }
            indexed.add(new IndexedChunk(
                    chunk,
                    encoding,
                    analyzer.analyze(chunk.contextualText(), chunk.attributes().language())));
        }
        return new EmbeddedChunks(indexed, embedded);
    }
}
