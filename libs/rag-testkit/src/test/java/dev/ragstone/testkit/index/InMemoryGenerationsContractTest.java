package dev.ragstone.testkit.index;

import dev.ragstone.core.index.InMemoryGenerations;
import dev.ragstone.core.index.IndexGenerations;
import dev.ragstone.core.index.ServingIndex;

class InMemoryGenerationsContractTest extends GenerationsContract {

    private final InMemoryGenerations generations = new InMemoryGenerations();

    @Override
    protected IndexGenerations connect() {
        return generations;
    }

    @Override
    protected ServingIndex connectReader() {
        return generations;
    }
}
