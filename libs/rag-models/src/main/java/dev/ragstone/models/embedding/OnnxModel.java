package dev.ragstone.models.embedding;

import dev.ragstone.core.embedding.EmbeddingFingerprint;

/**
 * A sentence encoder of the BERT family in ONNX form. Its inputs are {@code input_ids}, {@code attention_mask} and
 * {@code token_type_ids}; its first output is one vector per token, and that of the first token, {@code [CLS]}, stands
 * for the text.
 *
 * @param fingerprint what decides its vectors; they are scaled to length 1
 * @param weights the ONNX graph with its weights
 * @param tokenizer the {@code tokenizer.json} of the Hugging Face tokenizers library
 * @param maxTokens the most tokens the model reads, special tokens included; longer texts are cut
 */
public record OnnxModel(EmbeddingFingerprint fingerprint, ModelFile weights, ModelFile tokenizer, int maxTokens) {

    /**
     * @throws IllegalArgumentException if the vectors are not to be normalised, or the model reads no text
     */
    public OnnxModel {
        if (!fingerprint.normalised()) {
            throw new IllegalArgumentException("vectors of %s are always normalised".formatted(fingerprint.model()));
        }
        if (maxTokens < 3) {
            throw new IllegalArgumentException("maxTokens must be at least 3, but is " + maxTokens);
        }
    }

    /**
     * BAAI/bge-small-en-v1.5 with 8-bit weights: English, 384 dimensions, 512 tokens. It was trained to find passages
     * for questions that carry its prefix; passages carry none.
     */
    public static OnnxModel bgeSmall() {
        EmbeddingFingerprint fingerprint = new EmbeddingFingerprint(
                "bge-small-en-v1.5",
                "int8",
                384,
                true,
                "Represent this sentence for searching relevant passages: ",
                "");
        return new OnnxModel(
                fingerprint,
                new ModelFile.Resource("/bge-small-en-v1.5-q.onnx"),
                new ModelFile.Resource("/bge-small-en-v1.5-q-tokenizer.json"),
                512);
    }
}
