package dev.ragstone.index.qdrant;

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
import io.qdrant.client.PointIdFactory;
import io.qdrant.client.QueryFactory;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.Points.BatchResult;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.QuantizationSearchParams;
import io.qdrant.client.grpc.Points.Query;
import io.qdrant.client.grpc.Points.QueryBatchPoints;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.SearchParams;
import io.qdrant.client.grpc.Points.VectorInput;
import io.qdrant.client.grpc.Points.WithPayloadSelector;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/** Finds chunks. */
final class ChunkSearch {

    /** Fields that serve filters and writers only. */
    private static final List<String> NOT_READ = List.of(
            ChunkFields.CONTENT_HASH,
            ChunkFields.LANGUAGE_CODE,
            ChunkFields.FACTS,
            ChunkFields.FIELDS,
            ChunkFields.INSTANTS);

    private static final WithPayloadSelector SIGNS = WithPayloadSelectorFactory.include(List.of(ChunkFields.SIGNS));
    private static final WithPayloadSelector CHUNK = WithPayloadSelectorFactory.exclude(
            Stream.concat(NOT_READ.stream(), Stream.of(ChunkFields.SIGNS)).toList());

    private final QdrantConnection connection;
    private final String collection;
    private final SparseTerms sparseTerms;
    private final SearchParams rescored;

    ChunkSearch(QdrantConnection connection, String collection, SparseTerms sparseTerms, double oversampling) {
        this.connection = connection;
        this.collection = collection;
        this.sparseTerms = sparseTerms;
        // A collection without quantised vectors takes no notice of this.
        this.rescored = SearchParams.newBuilder()
                .setQuantization(
                        QuantizationSearchParams.newBuilder().setRescore(true).setOversampling(oversampling))
                .build();
    }

    /**
     * Both channels in one call: they see the same points but for writes that land in between. The signs are most of what has
     * to be moved, so that they come in a call of their own once it is known of which chunks they are wanted.
     */
    Candidates search(SearchRequest request) {
        QueryBatchPoints.Builder batch = QueryBatchPoints.newBuilder().setCollectionName(collection);
        Embedding embedding = request.embedding();
        if (embedding != null) {
            batch.addQueryPoints(query(request, ChunkFields.DENSE, QueryFactory.nearest(embedding.toArray()))
                    .setParams(rescored));
        }
        TermFrequencies terms = request.terms();
        boolean lexical = false;
        if (terms != null && !terms.counts().isEmpty()) {
            lexical = true;
            VectorInput weights = VectorInput.newBuilder()
                    .setSparse(sparseTerms.question(terms))
                    .build();
            batch.addQueryPoints(query(request, ChunkFields.TERMS, QueryFactory.nearest(weights)));
        }
        List<BatchResult> results = results(batch.build());
        Iterator<BatchResult> channels = results.iterator();
        return new Candidates(
                embedding == null ? List.of() : hits(channels.next(), Similarity::new),
                lexical ? hits(channels.next(), LexicalScore::new) : List.of(),
                request.signs() ? this::signs : FoundSigns.NONE);
    }

    List<Chunk> chunksOf(DocumentId document) {
        return new Scroll(connection)
                        .all(
                                collection,
                                Conditions.of(document),
                                ScrollPoints.newBuilder().setWithPayload(CHUNK))
                        .stream()
                        .map(point -> ChunkPoints.chunk(point.getId(), point.getPayloadMap()))
                        .sorted(Comparator.comparing(Chunk::revision).thenComparingInt(Chunk::ordinal))
                        .toList();
    }

    long count() {
        CountPoints request = CountPoints.newBuilder()
                .setCollectionName(collection)
                .setExact(true)
                .build();
        return connection
                .call(collection, client -> client.points().count(request))
                .getResult()
                .getCount();
    }

    private QueryPoints.Builder query(SearchRequest request, String vector, Query query) {
        return QueryPoints.newBuilder()
                .setCollectionName(collection)
                .setUsing(vector)
                .setQuery(query)
                .setFilter(Conditions.of(request.scope(), request.filter()))
                .setLimit(request.depth())
                .setWithPayload(CHUNK);
    }

    private List<BatchResult> results(QueryBatchPoints batch) {
        return batch.getQueryPointsCount() == 0
                ? List.of()
                : connection
                        .search(collection, client -> client.points().queryBatch(batch))
                        .getResultList();
    }

    private Map<ChunkId, TokenSigns> signs(Set<ChunkId> chunks) {
        if (chunks.isEmpty()) {
            return Map.of();
        }
        GetPoints request = GetPoints.newBuilder()
                .setCollectionName(collection)
                .addAllIds(chunks.stream()
                        .map(chunk -> PointIdFactory.id(chunk.value()))
                        .toList())
                .setWithPayload(SIGNS)
                .build();
        Map<ChunkId, TokenSigns> signs = new HashMap<>();
        connection
                .search(collection, client -> client.points().get(request))
                .getResultList()
                .forEach(point -> signs.computeIfAbsent(
                        ChunkId.parse(point.getId().getUuid()), absent -> SignsForm.read(point.getPayloadMap())));
        return signs;
    }

    /** Equal scores stand in the order of their ids, so that the same search gives the same list. */
    private static <S extends Comparable<S>> List<Hit<S>> hits(BatchResult result, DoubleFunction<S> score) {
        return result.getResultList().stream()
                .sorted(Comparator.comparing(ScoredPoint::getScore).reversed().thenComparing(point -> point.getId()
                        .getUuid()))
                .map(point -> new Hit<>(
                        ChunkPoints.chunk(point.getId(), point.getPayloadMap()), score.apply(point.getScore())))
                .toList();
    }
}
