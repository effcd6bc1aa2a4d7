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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Gives chunks their vectors and terms; a chunk whose text was embedded before keeps its vector. Documents are embedded
 * in the order they come, each to its end: taking turns by chunks would finish all of them late. The model runs on
 * threads of its own, because native code holds the carrier of a virtual thread and would starve all the other stages.
 */
public final class ChunkEmbedder implements AutoCloseable {

    private final Embedder embedder;
    private final TermAnalyzer analyzer;
    private final ExecutorService threads;

    /**
     * @param embedder makes the vectors
     * @param analyzer finds the terms
     * @param threads documents that are embedded at the same time at the most
     */
    public ChunkEmbedder(Embedder embedder, TermAnalyzer analyzer, int threads) {
        this.embedder = embedder;
        this.analyzer = analyzer;
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("embed-", 0).daemon().factory());
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
        Future<EmbeddedChunks> turn = threads.submit(() -> embedInTurn(chunks, known));
        try {
            return turn.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            turn.cancel(false);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while chunks were embedded", e);
        }
    }

    /** Ends the threads of the model. */
    @Override
    public void close() {
        threads.shutdown();
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
