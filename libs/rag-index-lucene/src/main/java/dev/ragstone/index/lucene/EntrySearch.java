package dev.ragstone.index.lucene;

import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.DocumentState;
import dev.ragstone.core.index.EntryPage;
import dev.ragstone.core.index.EntryQuery;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds registry entries in one state of the index. */
final class EntrySearch {

    private static final Sort BY_KEY = new Sort(new SortField(EntryDocuments.KEY, SortField.Type.STRING));

    private final IndexSearcher searcher;

    EntrySearch(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    Optional<DocumentEntry> find(String key) throws IOException {
        OptionalInt document = LivePostings.first(searcher.getIndexReader(), new Term(EntryDocuments.KEY, key));
        return document.isEmpty() ? Optional.empty() : Optional.of(load(document.getAsInt()));
    }

    List<DocumentEntry> due(Instant now, int limit) throws IOException {
        Query query = LongPoint.newRangeQuery(EntryDocuments.DUE_AT, Long.MIN_VALUE, now.toEpochMilli());
        List<DocumentEntry> entries = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
            entries.add(load(hit.doc));
        }
        return entries;
    }

    EntryPage list(EntryQuery query) throws IOException {
        List<DocumentEntry> entries = new ArrayList<>();
        for (ScoreDoc hit : page(query, query.limit() + 1)) {
            entries.add(load(hit.doc));
        }
        if (entries.size() <= query.limit()) {
            return new EntryPage(entries, null);
        }
        List<DocumentEntry> page = entries.subList(0, query.limit());
        return new EntryPage(page, page.getLast().id().key());
    }

    Map<DocumentState, Long> countByState(String tenant) throws IOException {
        Map<DocumentState, Long> counts = new EnumMap<>(DocumentState.class);
        for (DocumentState state : DocumentState.values()) {
            long count = searcher.count(entriesOf(tenant, state));
            if (count > 0) {
                counts.put(state, count);
            }
        }
        return counts;
    }

    private ScoreDoc[] page(EntryQuery query, int size) throws IOException {
        Query entries = entriesOf(query.tenant(), query.state());
        int last = searcher.getIndexReader().maxDoc() - 1;
        if (query.after() == null || last < 0) {
            return searcher.search(entries, size, BY_KEY).scoreDocs;
        }
        BytesRef cursor = new BytesRef(query.after());
        // The cursor's own entry may be gone; the last number makes the page begin behind its key in any case.
        FieldDoc after = new FieldDoc(last, Float.NaN, new Object[] {cursor});
        return searcher.searchAfter(after, entries, size, BY_KEY).scoreDocs;
    }

    private static Query entriesOf(@Nullable String tenant, @Nullable DocumentState state) {
        Query entries = tenant == null
                ? new FieldExistsQuery(EntryDocuments.KEY)
                : new TermQuery(new Term(EntryDocuments.TENANT, tenant));
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(entries, Occur.FILTER);
        if (state != null) {
            query.add(new TermQuery(new Term(EntryDocuments.STATE, state.name())), Occur.FILTER);
        }
        return query.build();
    }

    private DocumentEntry load(int document) throws IOException {
        return EntryDocuments.read(searcher.storedFields().document(document));
    }
}
