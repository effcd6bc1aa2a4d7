package dev.ragstone.models.classification;

import dev.ragstone.models.onnx.ModelFile;
import java.nio.file.Path;

/**
 * A sequence classifier in ONNX form, which reads {@code input_ids}, {@code attention_mask} and, if it is of the BERT family,
 * {@code token_type_ids}, all of 64 bits and of any length, and gives one logit for each of its classes.
 *
 * @param name for spans and metrics
 * @param weights the ONNX graph with its weights
 * @param tokenizer the {@code tokenizer.json} of the Hugging Face tokenizers library; what it says of truncation does not
 *     count
 * @param maxTokens the most tokens the model reads, those of both texts and special tokens included
 */
public record ClassifierModel(String name, ModelFile weights, ModelFile tokenizer, int maxTokens) {

    private static final int LEAST_TOKENS = 8;

    /**
     * @throws IllegalArgumentException if there is no room for two texts
     */
    public ClassifierModel {
        if (maxTokens < LEAST_TOKENS) {
            throw new IllegalArgumentException(
                    "maxTokens must be at least %d, but is %d".formatted(LEAST_TOKENS, maxTokens));
        }
    }

    /** A model on disk. It is called by its folder and file, since the folder is what bears the model's name as a rule. */
    public static ClassifierModel onDisk(Path graph, Path tokenizer, int maxTokens) {
        int names = graph.getNameCount();
        return new ClassifierModel(
                graph.subpath(Math.max(0, names - 2), names).toString(),
                new ModelFile.OnDisk(graph),
                new ModelFile.OnDisk(tokenizer),
                maxTokens);
    }
}
