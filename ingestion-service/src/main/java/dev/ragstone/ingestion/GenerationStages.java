package dev.ragstone.ingestion;

import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.ingestion.chunking.ChosenChunker;
import dev.ragstone.ingestion.chunking.ChunkingPolicy;
import dev.ragstone.ingestion.config.IngestionConfig;
import dev.ragstone.ingestion.embed.ChunkEmbedder;
import dev.ragstone.ingestion.embed.ModelThreads;
import dev.ragstone.models.embedding.EmbeddingModels;
import dev.ragstone.models.embedding.OnnxEmbedder;
import jakarta.inject.Singleton;

/** Gives a generation its stages: what depends on the model is its own, all else is shared. */
@Singleton
class GenerationStages {

    private final EmbeddingModels models;
    private final ContentStages content;
    private final IngestionConfig config;
    private final ChunkingPolicy chunking;
    private final TermAnalyzer analyzer;
    private final ModelThreads threads;
    private final StageRunner runner;

    GenerationStages(
            EmbeddingModels models,
            ContentStages content,
            IngestionConfig config,
            ChunkingPolicy chunking,
            TermAnalyzer analyzer,
            ModelThreads threads,
            StageRunner runner) {
        this.models = models;
        this.content = content;
        this.config = config;
        this.chunking = chunking;
        this.analyzer = analyzer;
        this.threads = threads;
        this.runner = runner;
    }

    /** The generation of an open index; waits until its model is loaded. */
    StagedGeneration of(GenerationIndex index) {
        String id = index.name().fingerprint();
        EmbeddingFingerprint fingerprint = models.find(id)
                .orElseThrow(() -> new IllegalStateException("a generation of no known model is open: " + id));
        OnnxEmbedder model = models.get(fingerprint);
        return new StagedGeneration(
                index,
                model,
                content,
                new ChosenChunker(model.tokenizer(), config.chunking(), chunking),
                new ChunkEmbedder(model, analyzer, threads),
                runner);
    }
}
