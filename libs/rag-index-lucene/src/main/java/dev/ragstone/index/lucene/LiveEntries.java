package dev.ragstone.index.lucene;

import dev.ragstone.core.index.DocumentEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The registry entries that no searcher sees yet. Not safe for use by many threads at once.
 */
final class LiveEntries {

    private Map<String, DocumentEntry> written = new HashMap<>();
    private Map<String, DocumentEntry> committing = new HashMap<>();

    Optional<DocumentEntry> find(String key) {
        DocumentEntry entry = written.get(key);
        return Optional.ofNullable(entry == null ? committing.get(key) : entry);
    }

    void put(String key, DocumentEntry entry) {
        written.put(key, entry);
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
