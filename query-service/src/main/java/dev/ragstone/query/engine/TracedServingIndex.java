package dev.ragstone.query.engine;

import dev.ragstone.core.index.GenerationRoles;
import dev.ragstone.core.index.ServingGeneration;
import dev.ragstone.core.index.ServingIndex;
import dev.ragstone.service.telemetry.Tracing;

/** Gives generations whose every search runs in a span. */
public final class TracedServingIndex implements ServingIndex {

    private final ServingIndex index;
    private final Tracing tracing;
    private final String system;

    /** {@code system} names the store as the semantic conventions for databases want it. */
    public TracedServingIndex(ServingIndex index, Tracing tracing, String system) {
        this.index = index;
        this.tracing = tracing;
        this.system = system;
    }

    @Override
    public GenerationRoles roles() {
        return index.roles();
    }

    @Override
    public ServingGeneration resolve() {
        ServingGeneration resolved = index.resolve();
        String name = resolved.name().encode();
        return new ServingGeneration(resolved.name(), new TracedSearcher(resolved.searcher(), tracing, system, name));
    }

    @Override
    public void close() {
        index.close();
    }
}
