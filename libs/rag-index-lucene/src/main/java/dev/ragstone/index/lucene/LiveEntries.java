package dev.ragstone.index.lucene;

import dev.ragstone.core.index.DocumentEntry;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LiveFieldValues;
import org.apache.lucene.search.SearcherManager;

/** The newest entry of each document: from memory until a searcher sees it, from the index afterwards. */
final class LiveEntries extends LiveFieldValues<IndexSearcher, Optional<DocumentEntry>> {

    LiveEntries(SearcherManager searchers) {
        super(searchers, Optional.empty());
    }

    @Override
    protected Optional<DocumentEntry> lookupFromSearcher(IndexSearcher searcher, String key) throws IOException {
        return new EntrySearch(searcher).find(key);
    }
}
