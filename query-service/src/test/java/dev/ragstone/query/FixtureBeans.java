package dev.ragstone.query;

import dev.ragstone.core.embedding.Embedders;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.InMemoryIndex;
import dev.ragstone.core.index.ServingIndex;
import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.models.embedding.OnnxEmbedder;
import dev.ragstone.query.engine.TracedServingIndex;
import dev.ragstone.service.telemetry.Tracing;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
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
    FaultyEmbedder embedder() {
        return new FaultyEmbedder(OnnxEmbedder.bgeSmall(1));
    }

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    Embedders embedders(FaultyEmbedder embedder) {
        return new FixtureEmbedders(embedder);
    }

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    InMemoryIndex documents(FaultyEmbedder embedder, TermAnalyzer analyzer) {
        InMemoryIndex index = new InMemoryIndex();
        QueryFixtures.ALL.forEach(chunk -> index.write(List.of(QueryFixtures.indexed(chunk, embedder, analyzer))));
        return index;
    }

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    FaultySearcher searcher(InMemoryIndex documents) {
        return new FaultySearcher(documents);
    }

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    ServingIndex index(FaultyEmbedder embedder, FaultySearcher searcher, Tracing tracing) {
        FixtureIndex index = new FixtureIndex();
        index.serve(GenerationName.first(embedder.fingerprint()), searcher);
        return new TracedServingIndex(index, tracing, "memory");
    }
}
