package dev.ragstone.query.engine.qdrant;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.index.Candidates;
import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.SearchRequest;
import dev.ragstone.index.qdrant.QdrantIndex;
import java.util.List;

/** Ready only while the index serves vectors that can be compared with the questions': equal length proves nothing. */
final class FingerprintedSearcher implements ChunkSearcher {

    private final QdrantIndex index;
    private final EmbeddingFingerprint fingerprint;

    FingerprintedSearcher(QdrantIndex index, EmbeddingFingerprint fingerprint) {
        this.index = index;
        this.fingerprint = fingerprint;
    }

    @Override
    public Candidates search(SearchRequest request) {
        return index.search(request);
    }

    @Override
    public List<Chunk> chunksOf(DocumentId document) {
        return index.chunksOf(document);
    }

    @Override
    public long count() {
        return index.count();
    }

    @Override
    public void check() {
        index.requireServing(fingerprint);
        index.check();
    }

    @Override
    public void close() {
        index.close();
    }
}
