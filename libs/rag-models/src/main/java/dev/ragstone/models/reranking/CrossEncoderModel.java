package dev.ragstone.models.reranking;

import dev.ragstone.models.onnx.ModelFile;

/**
 * A cross-encoder in ONNX form: a sequence classifier that reads {@code input_ids}, {@code attention_mask} and, if it is of
 * the BERT family, {@code token_type_ids}, all of 64 bits, and gives one logit, or two of which the second is for "this
 * answers".
 *
 * @param name for spans and metrics
 * @param weights the ONNX graph with its weights
 * @param tokenizer the {@code tokenizer.json} of the Hugging Face tokenizers library; what it says of truncation does not
 *     count
 * @param maxTokens the most tokens the model reads, those of the question and special tokens included
 */
public record CrossEncoderModel(String name, ModelFile weights, ModelFile tokenizer, int maxTokens) {

    private static final int LEAST_TOKENS = 8;

    /**
     * @throws IllegalArgumentException if there is no room for a question and a passage
     */
    public CrossEncoderModel {
        if (maxTokens < LEAST_TOKENS) {
            throw new IllegalArgumentException(
                    "maxTokens must be at least %d, but is %d".formatted(LEAST_TOKENS, maxTokens));
        }
    }
}
