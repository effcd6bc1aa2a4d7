package dev.ragstone.ingestion;

import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.index.ChunkWriter;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.index.lucene.LuceneIndex;
import dev.ragstone.index.qdrant.QdrantIndex;
import dev.ragstone.index.qdrant.QdrantSettings;
import dev.ragstone.service.config.IndexConfig;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Opens the index that is configured. */
class IndexWiring {
}
