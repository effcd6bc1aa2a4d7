package dev.ragstone.ingestion.store;

import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.core.index.InMemoryGenerations;
import dev.ragstone.testkit.index.TestDocuments;

class InMemoryConvergenceTest extends ConvergenceContract {

    @Override
    int schedules() {
        return 10_000;
    }

    @Override
    int together() {
        return 20;
    }

    @Override
    GenerationIndex open() {
        return new InMemoryGenerations().create(TestDocuments.GENERATION, TestDocuments.EMBEDDING);
    }

    @Override
    boolean seenAtOnce() {
        return true;
    }
}
