package dev.ragstone.ingestion;

import dev.ragstone.core.index.InMemoryIndex;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Opens the index that is configured. */
class IndexWiring {
    @Produces
    @Singleton
    InMemoryIndex index() {
        return new InMemoryIndex();
    }
}
