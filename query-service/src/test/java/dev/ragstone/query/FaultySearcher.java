package dev.ragstone.query;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.Candidates;
import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.SearchRequest;
import java.util.ArrayList;
import java.util.List;

/** Searches another index, writes down what it is asked, and is away or refuses a channel while it is told to. */
public final class FaultySearcher implements ChunkSearcher {

    private final ChunkSearcher searcher;
    private final List<SearchRequest> requests = new ArrayList<>();
    private volatile boolean isAway;
    private volatile boolean refusesDense;
    private volatile Runnable beforeSearch = () -> {};

    public FaultySearcher(ChunkSearcher searcher) {
        this.searcher = searcher;
    }

    public void setAway(boolean away) {
        this.isAway = away;
    }

    public void setRefusesDense(boolean refuses) {
        this.refusesDense = refuses;
    }

    /** Something that happens when a search arrives. */
    public void beforeSearch(Runnable action) {
        this.beforeSearch = action;
    }

    /** The searches so far. */
    public synchronized List<SearchRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public Candidates search(SearchRequest request) {
        beforeSearch.run();
        check();
        synchronized (this) {
            requests.add(request);
        }
        if (refusesDense && request.embedding() != null) {
            throw IndexException.refused("the vectors have another dimension", null);
        }
        return searcher.search(request);
    }

    @Override
    public List<Chunk> chunksOf(DocumentId document) {
        return searcher.chunksOf(document);
    }

    @Override
    public long count() {
        return searcher.count();
    }

    @Override
    public void check() {
        if (isAway) {
            throw IndexException.unavailable("the index is told to be away; tell it to come back", null);
        }
    }

    @Override
    public void close() {
        searcher.close();
    }
}
