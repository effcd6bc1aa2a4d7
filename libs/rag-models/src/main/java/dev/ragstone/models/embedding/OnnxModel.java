package dev.ragstone.models.embedding;

import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.models.onnx.ModelFile;

/**
 * A sentence encoder of the BERT family in ONNX form. Its inputs are {@code input_ids}, {@code attention_mask} and
 * {@code token_type_ids}; its first output is one vector per token.
 *
 * @param fingerprint what decides its vectors; they are scaled to length 1
 * @param weights the ONNX graph with its weights
 * @param tokenizer the {@code tokenizer.json} of the Hugging Face tokenizers library; what it says of truncation does not
 *     count
 * @param maxTokens the most tokens the model reads, special tokens included; longer texts are cut
 * @param pooling how the vectors of the tokens become that of the text
 * @param unrelatedCosine see {@link Embedder#unrelatedCosine}
 */
public record OnnxModel(
        EmbeddingFingerprint fingerprint,
        ModelFile weights,
        ModelFile tokenizer,
        int maxTokens,
        Pooling pooling,
        double unrelatedCosine) {

    /**
     * @throws IllegalArgumentException if the vectors are not to be normalised, the model reads no text, or the cosine is
     *     none below 1
     */
    public OnnxModel {
        if (!fingerprint.normalised()) {
            throw new IllegalArgumentException("vectors of %s are always normalised".formatted(fingerprint.model()));
        }
        if (maxTokens < 3) {
            throw new IllegalArgumentException("maxTokens must be at least 3, but is " + maxTokens);
        }
        if (!(unrelatedCosine >= -1 && unrelatedCosine < 1)) {
            throw new IllegalArgumentException("unrelatedCosine must be -1 to below 1, but is " + unrelatedCosine);
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
                512,
                Pooling.CLS,
                0.5);
    }

    /**
     * sentence-transformers/all-MiniLM-L6-v2 with 8-bit weights: English, 384 dimensions, 256 tokens, half the layers of
     * {@link #bgeSmall}. It was trained on shorter texts than it can read; questions and passages are treated alike.
     */
    public static OnnxModel allMiniLm() {
        EmbeddingFingerprint fingerprint = new EmbeddingFingerprint("all-minilm-l6-v2", "int8", 384, true, "", "");
        return new OnnxModel(
                fingerprint,
                new ModelFile.Resource("/all-minilm-l6-v2-q.onnx"),
                new ModelFile.Resource("/all-minilm-l6-v2-q-tokenizer.json"),
                256,
                Pooling.MEAN,
                0);
    }
}
