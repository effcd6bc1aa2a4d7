package dev.ragstone.query.engine.lucene;

import dev.ragstone.core.index.ServingIndex;
import dev.ragstone.index.lucene.LuceneServingIndex;
import dev.ragstone.query.engine.SearchEngine;
import dev.ragstone.service.config.IndexConfig;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;

/** The embedded engine: follows what ingestion-service commits to the folder. */
@Singleton
@Unremovable
public class LuceneEngine implements SearchEngine {

    @Override
    public IndexConfig.Engine engine() {
        return IndexConfig.Engine.LUCENE;
    }

    @Override
    public ServingIndex open(IndexConfig config) {
        return LuceneServingIndex.in(config.lucene().directory());
    }
}
