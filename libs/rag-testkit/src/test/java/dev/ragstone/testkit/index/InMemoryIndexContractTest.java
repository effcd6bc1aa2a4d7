package dev.ragstone.testkit.index;

import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.ChunkWriter;
import dev.ragstone.core.index.InMemoryIndex;

class InMemoryIndexContractTest extends IndexContract {

    private final InMemoryIndex index = new InMemoryIndex();

    @Override
    protected ChunkWriter writer() {
        return index;
    }

    @Override
    protected ChunkSearcher searcher() {
        return index;
    }
}
