package dev.ragstone.ingestion.store;

import dev.ragstone.core.index.InMemoryIndex;

class InMemoryConvergenceTest extends ConvergenceContract<InMemoryIndex> {

    @Override
    int schedules() {
        return 10_000;
    }

    @Override
    int together() {
        return 20;
    }

    @Override
    InMemoryIndex open() {
        return new InMemoryIndex();
    }

    @Override
    boolean seenAtOnce() {
        return true;
    }
}
