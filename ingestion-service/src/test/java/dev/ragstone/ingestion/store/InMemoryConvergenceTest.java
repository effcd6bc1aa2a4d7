package dev.ragstone.ingestion.store;

import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.ChunkWriter;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.core.index.InMemoryIndex;

class InMemoryConvergenceTest extends ConvergenceContract {

    private InMemoryIndex index = new InMemoryIndex();

    @Override
    int schedules() {
        return 10_000;
    }

    @Override
    int together() {
        return 20;
    }

    @Override
    void open() {
        index = new InMemoryIndex();
    }

    @Override
    boolean seenAtOnce() {
        return true;
    }

    @Override
    ChunkWriter writer() {
        return index;
    }

    @Override
    DocumentRegistry registry() {
        return index;
    }

    @Override
    ChunkSearcher searcher() {
        return index;
    }
}
