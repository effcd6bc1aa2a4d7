package dev.ragstone.index.lucene;

import dev.ragstone.core.index.DocumentEntry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The registry entries that no searcher sees yet, and the last ones written, which are what the next events ask for: an
 * event reserves its revision and comes back for the entry when its chunks are embedded. Nobody else writes, so that what
 * is remembered is what holds. Not safe for use by many threads at once.
 */
final class LiveEntries {

    private static final int REMEMBERED = 4_096;

    private Map<String, DocumentEntry> written = new HashMap<>();
    private Map<String, DocumentEntry> committing = new HashMap<>();
    private final Map<String, DocumentEntry> recent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DocumentEntry> eldest) {
            return size() > REMEMBERED;
        }
    };

    Optional<DocumentEntry> find(String key) {
        DocumentEntry entry = written.get(key);
        if (entry == null) {
            entry = committing.get(key);
        }
        return Optional.ofNullable(entry == null ? recent.get(key) : entry);
    }

    void put(String key, DocumentEntry entry) {
        written.put(key, entry);
        // Written again, it is the newest again.
        recent.remove(key);
        recent.put(key, entry);
    }

    /** What is written up to now will be committed; what an earlier commit failed to commit is so too. */
    void beginCommit() {
        committing.putAll(written);
        written = new HashMap<>();
    }

    /** Searchers see what was to be committed. */
    void endCommit() {
        committing = new HashMap<>();
    }
}
