package dev.ragstone.ingestion.reindex;

import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.core.index.EntryPage;
import dev.ragstone.core.index.EntryQuery;
import java.util.function.Consumer;

/** Goes through the documents of a registry, page by page. */
final class AllEntries {

    private static final int PAGE = 500;

    private AllEntries() {}

    static void of(DocumentRegistry registry, Consumer<DocumentEntry> visitor) {
        EntryPage page = registry.list(new EntryQuery(null, null, null, PAGE));
        page.entries().forEach(visitor);
        while (page.next() != null) {
            page = registry.list(new EntryQuery(null, null, page.next(), PAGE));
            page.entries().forEach(visitor);
        }
    }
}
