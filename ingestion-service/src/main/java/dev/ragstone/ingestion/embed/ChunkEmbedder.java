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

/** Gives chunks their vectors and terms; a chunk whose text was embedded before keeps its vector. */
public final class ChunkEmbedder {

    private final Embedder embedder;
    private final TermAnalyzer analyzer;

    public ChunkEmbedder(Embedder embedder, TermAnalyzer analyzer) {
        this.embedder = embedder;
        this.analyzer = analyzer;
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
