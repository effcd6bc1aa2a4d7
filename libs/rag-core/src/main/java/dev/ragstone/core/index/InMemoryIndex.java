package dev.ragstone.core.index;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.PassageEncoding;
import dev.ragstone.core.embedding.TokenSigns;
import dev.ragstone.core.lexical.TermFrequencies;
import dev.ragstone.core.score.LexicalScore;
import dev.ragstone.core.score.Similarity;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The index in memory: the meaning of the ports in the plainest code, by exact search over everything. For tests and as
 * the model other adapters are compared with; nothing outlives the process.
 */
public final class InMemoryIndex implements ChunkWriter, ChunkSearcher, DocumentRegistry {

    private static final Comparator<Chunk> BY_ID = Comparator.comparing(Chunk::id);

    private final Map<ChunkId, IndexedChunk> chunks = new HashMap<>();
    private final NavigableMap<String, DocumentEntry> entries = new TreeMap<>();

    @Override
    public synchronized void write(List<IndexedChunk> added) {
        added.forEach(chunk -> chunks.put(chunk.chunk().id(), chunk));
    }

    @Override
    public synchronized void remove(DocumentId document, Revision revision) {
        removeIf(document, chunk -> chunk.revision().equals(revision));
    }

    @Override
    public synchronized void removeBelow(DocumentId document, Revision revision) {
        removeIf(document, chunk -> chunk.revision().compareTo(revision) < 0);
    }

    @Override
    public synchronized Map<ContentHash, PassageEncoding> encodings(DocumentId document) {
        return chunks.values().stream()
                .filter(indexed -> indexed.chunk().documentId().equals(document))
                .collect(Collectors.toMap(
                        indexed -> indexed.chunk().contentHash(), IndexedChunk::encoding, (first, second) -> first));
    }

    @Override
    public synchronized RevisionPage revisions(@Nullable String after, int limit) {
        NavigableMap<String, DocumentRevision> found = new TreeMap<>();
        for (IndexedChunk indexed : chunks.values()) {
            DocumentRevision revision = new DocumentRevision(
                    indexed.chunk().documentId(), indexed.chunk().revision());
            found.put(revision.document().key() + ' ' + revision.revision().encode(), revision);
        }
        NavigableMap<String, DocumentRevision> rest = after == null ? found : found.tailMap(after, false);
        List<String> page = rest.keySet().stream().limit(limit).toList();
        return new RevisionPage(
                page.stream().map(key -> found.get(key)).toList(), rest.size() > limit ? page.getLast() : null);
    }

    @Override
    public void sync() {
        // Every write is seen at once.
    }

    @Override
    public void check() {
        // Memory is always there.
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    @Override
    public synchronized Candidates search(SearchRequest request) {
        List<IndexedChunk> visible = chunks.values().stream()
                .filter(indexed -> isVisible(indexed.chunk(), request))
                .toList();
        Embedding question = request.embedding();
        List<Hit<Similarity>> dense = question == null
                ? List.of()
                : best(visible, request.depth(), indexed -> similarity(question, indexed.embedding()));
        TermFrequencies terms = request.terms();
        List<Hit<LexicalScore>> lexical =
                terms == null ? List.of() : best(visible, request.depth(), new Bm25(terms, chunks.values())::score);
        return new Candidates(
                dense, lexical, request.signs() ? FoundSigns.among(signs(dense, lexical)) : FoundSigns.NONE);
    }

    @Override
    public synchronized List<Chunk> chunksOf(DocumentId document) {
        return chunks.values().stream()
                .map(IndexedChunk::chunk)
                .filter(chunk -> chunk.documentId().equals(document))
                .sorted(Comparator.comparing(Chunk::revision).thenComparingInt(Chunk::ordinal))
                .toList();
    }

    @Override
    public synchronized long count() {
        return chunks.size();
    }

    @Override
    public synchronized Optional<DocumentEntry> find(DocumentId document) {
        return Optional.ofNullable(entries.get(document.key()));
    }

    @Override
    public synchronized boolean compareAndSet(@Nullable DocumentEntry expected, DocumentEntry next) {
        DocumentEntry.requireSuccession(expected, next);
        DocumentEntry current = entries.get(next.id().key());
        long currentSequence = current == null ? 0 : current.sequence();
        if (currentSequence != next.sequence() - 1) {
            return false;
        }
        entries.put(next.id().key(), next);
        return true;
    }

    @Override
    public synchronized EntryPage list(EntryQuery query) {
        String tenant = query.tenant();
        String after = query.after();
        List<DocumentEntry> found = (tenant == null ? entries : tenantEntries(tenant))
                .tailMap(after == null ? "" : after, false).values().stream()
                        .filter(entry -> query.state() == null || entry.status().state() == query.state())
                        .limit(query.limit() + 1L)
                        .toList();
        if (found.size() <= query.limit()) {
            return new EntryPage(found, null);
        }
        List<DocumentEntry> page = found.subList(0, query.limit());
        return new EntryPage(page, page.getLast().id().key());
    }

    @Override
    public synchronized Map<DocumentState, Long> countByState(String tenant) {
        Map<DocumentState, Long> counts = new EnumMap<>(DocumentState.class);
        tenantEntries(tenant)
                .values()
                .forEach(entry -> counts.merge(entry.status().state(), 1L, Long::sum));
        return counts;
    }

    @Override
    public synchronized List<DocumentEntry> due(Instant now, int limit) {
        return entries.values().stream()
                .filter(entry -> entry.dueAt().filter(due -> !due.isAfter(now)).isPresent())
                .limit(limit)
                .toList();
    }

    private NavigableMap<String, DocumentEntry> tenantEntries(String tenant) {
        // '0' is the character behind '/'.
        return new TreeMap<>(entries.subMap(tenant + '/', tenant + '0'));
    }

    private void removeIf(DocumentId document, Predicate<Chunk> condition) {
        chunks.values()
                .removeIf(indexed -> indexed.chunk().documentId().equals(document) && condition.test(indexed.chunk()));
    }

    private Map<ChunkId, TokenSigns> signs(List<Hit<Similarity>> dense, List<Hit<LexicalScore>> lexical) {
        Map<ChunkId, TokenSigns> signs = new HashMap<>();
        Stream.concat(dense.stream(), lexical.stream())
                .map(hit -> hit.chunk().id())
                .forEach(id -> signs.computeIfAbsent(id, absent -> signs(id)));
        return signs;
    }

    private @Nullable TokenSigns signs(ChunkId id) {
        return Objects.requireNonNull(chunks.get(id)).encoding().signs();
    }

    private static boolean isVisible(Chunk chunk, SearchRequest request) {
        return chunk.documentId().tenant().equals(request.scope().tenant())
                && chunk.attributes().access().permits(request.scope().principals())
                && request.filter().matches(chunk);
    }

    private static Optional<Similarity> similarity(Embedding question, Embedding passage) {
        double norms = Math.sqrt(question.dot(question)) * Math.sqrt(passage.dot(passage));
        return Optional.of(new Similarity(norms == 0 ? 0 : question.dot(passage) / norms));
    }

    private static <S extends Comparable<S>> List<Hit<S>> best(
            List<IndexedChunk> visible, int depth, Function<IndexedChunk, Optional<S>> scorer) {
        return visible.stream()
                .flatMap(indexed -> scorer.apply(indexed).map(score -> new Hit<>(indexed.chunk(), score)).stream())
                .sorted(Comparator.comparing((Hit<S> hit) -> hit.score())
                        .reversed()
                        .thenComparing(Hit::chunk, BY_ID))
                .limit(depth)
                .toList();
    }
}
