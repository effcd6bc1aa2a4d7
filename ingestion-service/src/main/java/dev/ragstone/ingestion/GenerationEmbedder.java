package dev.ragstone.ingestion;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.embedding.Tokenizer;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.models.embedding.EmbeddingModels;
import dev.ragstone.models.embedding.OnnxEmbedder;
import java.util.List;

/** The model of the open generation; until that is open, every operation throws {@link IndexException}. */
final class GenerationEmbedder implements Embedder, Tokenizer {

    private final OpenGeneration generation;
    private final EmbeddingModels models;

    GenerationEmbedder(OpenGeneration generation, EmbeddingModels models) {
        this.generation = generation;
        this.models = models;
    }

    @Override
    public EmbeddingFingerprint fingerprint() {
        String id = generation.get().name().fingerprint();
        return models.find(id)
                .orElseThrow(() -> new IllegalStateException("a generation of no known model is open: " + id));
    }

    @Override
    public Embedding embedPassage(String passage) {
        return model().embedPassage(passage);
    }

    @Override
    public Embedding embedQuery(String question) {
        return model().embedQuery(question);
    }

    @Override
    public double unrelatedCosine() {
        return model().unrelatedCosine();
    }

    @Override
    public List<SourceSpan> tokenize(String text) {
        return model().tokenizer().tokenize(text);
    }

    @Override
    public void close() {
        // The models are closed by whoever made them.
    }

    private OnnxEmbedder model() {
        return models.get(fingerprint());
    }
}
