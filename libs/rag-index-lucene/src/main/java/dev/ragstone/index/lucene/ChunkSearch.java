package dev.ragstone.index.lucene;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.TokenSigns;
import dev.ragstone.core.index.Candidates;
import dev.ragstone.core.index.FoundSigns;
import dev.ragstone.core.index.Hit;
import dev.ragstone.core.index.SearchRequest;
import dev.ragstone.core.lexical.TermFrequencies;
import dev.ragstone.core.score.LexicalScore;
import dev.ragstone.core.score.Similarity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** Finds chunks in one state of the index. Lives as long as one request, and loads each chunk once. */
final class ChunkSearch {

    /** The graph is walked with at least this many candidates: with fewer it misses near neighbours. */
    private static final int LEAST_WALK = 100;

    private final IndexSearcher searcher;
    private final StoredFields stored;
    private final NavigableMap<Integer, Chunk> loaded = new TreeMap<>();

    ChunkSearch(IndexSearcher searcher) throws IOException {
        this.searcher = searcher;
        this.stored = searcher.storedFields();
    }

    Candidates search(SearchRequest request) throws IOException {
        Query visible = ChunkQueries.visible(request.scope(), request.filter());
        List<Hit<Similarity>> dense = dense(request, visible);
        List<Hit<LexicalScore>> lexical = lexical(request, visible);
        return new Candidates(dense, lexical, request.signs() ? FoundSigns.among(signs()) : FoundSigns.NONE);
    }

    List<Chunk> chunksOf(DocumentId document) throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        for (ScoreDoc hit : ChunkQueries.allOf(document, searcher)) {
            chunks.add(load(hit));
        }
        chunks.sort(Comparator.comparing(Chunk::revision).thenComparingInt(Chunk::ordinal));
        return chunks;
    }

    long count() throws IOException {
        return searcher.count(new FieldExistsQuery(ChunkFields.VECTOR));
    }

    private List<Hit<Similarity>> dense(SearchRequest request, Query visible) throws IOException {
        Embedding question = request.embedding();
        if (question == null) {
            return List.of();
        }
        int walk = Math.max(request.depth(), LEAST_WALK);
        Query nearest = new VisibleNearest(searcher, UnitVectors.unit(question), walk, visible);
        // Lucene's score is (1 + cosine) / 2.
        return hits(nearest, request.depth(), score -> new Similarity(2 * score - 1));
    }

    private List<Hit<LexicalScore>> lexical(SearchRequest request, Query visible) throws IOException {
        TermFrequencies question = request.terms();
        return question == null
                ? List.of()
                : hits(ChunkQueries.anyTermOf(question, visible), request.depth(), LexicalScore::new);
    }

    private <S extends Comparable<S>> List<Hit<S>> hits(Query query, int depth, DoubleFunction<S> score)
            throws IOException {
        List<Hit<S>> hits = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, depth).scoreDocs) {
            hits.add(new Hit<>(load(hit), score.apply(hit.score)));
        }
        // Lucene breaks ties by its own numbers, which change with every merge.
        hits.sort(Comparator.comparing((Hit<S> hit) -> hit.score()).reversed().thenComparing(hit -> hit.chunk()
                .id()));
        return hits;
    }

    /** All of them at once: reading them here costs little, and the state of the index is gone afterwards. */
    private Map<ChunkId, TokenSigns> signs() throws IOException {
        StoredSigns byNumber = new StoredSigns(searcher);
        Map<ChunkId, TokenSigns> signs = new HashMap<>();
        for (Map.Entry<Integer, Chunk> found : loaded.entrySet()) {
            TokenSigns ofChunk = byNumber.of(found.getKey());
            if (ofChunk != null) {
                signs.put(found.getValue().id(), ofChunk);
            }
        }
        return signs;
    }

    private Chunk load(ScoreDoc hit) throws IOException {
        Chunk chunk = loaded.get(hit.doc);
        if (chunk == null) {
            chunk = ChunkDocuments.read(stored.document(hit.doc));
            loaded.put(hit.doc, chunk);
        }
        return chunk;
    }
}
