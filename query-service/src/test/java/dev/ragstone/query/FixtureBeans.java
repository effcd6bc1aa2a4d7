package dev.ragstone.query;

import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.InMemoryIndex;
import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.models.embedding.OnnxEmbedder;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.util.List;

/** Serves the fixtures from memory with the real embedding model, and lets a test make either fail. */
@Alternative
@Priority(1)
@Singleton
public class FixtureBeans {

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    @Typed({Embedder.class, FaultyEmbedder.class})
    FaultyEmbedder embedder() {
        return new FaultyEmbedder(OnnxEmbedder.bgeSmall(1));
    }

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    @Typed({ChunkSearcher.class, FaultySearcher.class})
    FaultySearcher searcher(FaultyEmbedder embedder, TermAnalyzer analyzer) {
        InMemoryIndex index = new InMemoryIndex();
        QueryFixtures.ALL.forEach(chunk -> index.write(List.of(QueryFixtures.indexed(chunk, embedder, analyzer))));
        return new FaultySearcher(index);
    }
}
