package dev.ragstone.index.lucene;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.Candidates;
import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.SearchRequest;
import java.util.List;

/** Searches a generation that is written elsewhere, mostly in another process. Every search sees the newest commit. */
final class LuceneSearcher implements ChunkSearcher {

    private final GenerationName generation;
    private final GenerationReaders readers;

    LuceneSearcher(GenerationName generation, GenerationReaders readers) {
        this.generation = generation;
        this.readers = readers;
    }

    @Override
    public Candidates search(SearchRequest request) {
        return read("search", searcher -> new ChunkSearch(searcher).search(request));
    }

    @Override
    public List<Chunk> chunksOf(DocumentId document) {
        return read("read chunks of " + document, searcher -> new ChunkSearch(searcher).chunksOf(document));
    }

    @Override
    public long count() {
        return read("count chunks", searcher -> new ChunkSearch(searcher).count());
    }

    @Override
    public void check() {
        read("open", searcher -> searcher);
    }

    @Override
    public void close() {
        // What it reads from is not its own.
    }

    private <T> T read(String what, Reading<T> reading) {
        return Failures.translated(what, () -> readers.read(generation, reading));
    }
}
