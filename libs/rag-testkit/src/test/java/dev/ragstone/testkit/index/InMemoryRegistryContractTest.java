package dev.ragstone.testkit.index;

import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.core.index.InMemoryIndex;

class InMemoryRegistryContractTest extends RegistryContract {

    private final InMemoryIndex index = new InMemoryIndex();

    @Override
    protected DocumentRegistry registry() {
        return index;
    }

    @Override
    protected void sync() {
        index.sync();
    }
}
