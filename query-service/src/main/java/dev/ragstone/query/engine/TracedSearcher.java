package dev.ragstone.query.engine;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.Candidates;
import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.SearchRequest;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import dev.ragstone.service.telemetry.Tracing;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import java.util.List;

/** Runs every search in a span. */
final class TracedSearcher implements ChunkSearcher {

    private final ChunkSearcher searcher;
    private final Tracing tracing;
    private final Attributes attributes;

    /** {@code system} and {@code collection} name the store as the semantic conventions for databases want it. */
    TracedSearcher(ChunkSearcher searcher, Tracing tracing, String system, String collection) {
        this.searcher = searcher;
        this.tracing = tracing;
        this.attributes = Attributes.of(
                SpanAttributes.DB_SYSTEM_NAME, system,
                SpanAttributes.DB_OPERATION_NAME, "search",
                SpanAttributes.DB_COLLECTION_NAME, collection);
    }

    @Override
    public Candidates search(SearchRequest request) {
        return tracing.inSpan(SpanNames.SEARCH, SpanKind.CLIENT, attributes, () -> {
            Candidates found = searcher.search(request);
            long rows = (long) found.dense().size() + found.lexical().size();
            tracing.annotate(Attributes.of(SpanAttributes.DB_RESPONSE_RETURNED_ROWS, rows));
            return found;
        });
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
        searcher.check();
    }

    @Override
    public void close() {
        searcher.close();
    }
}
