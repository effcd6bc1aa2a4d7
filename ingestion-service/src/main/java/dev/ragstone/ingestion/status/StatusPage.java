package dev.ragstone.ingestion.status;

import dev.ragstone.core.index.DocumentState;
import dev.ragstone.events.StatusEvent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of documents.
 *
 * @param documents how they stand
 * @param next the {@code after} of the next page; null if this is the last
 * @param totals how many documents of the tenant are in each state
 */
record StatusPage(List<StatusEvent> documents, @Nullable String next, Map<DocumentState, Long> totals) {}
