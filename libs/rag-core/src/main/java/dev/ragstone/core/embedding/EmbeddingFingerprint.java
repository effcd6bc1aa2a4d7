package dev.ragstone.core.embedding;

import dev.ragstone.core.document.ContentHash;
import java.util.Locale;

/**
 * Everything about an embedding model that decides its vectors. Vectors of different fingerprints cannot be compared.
 *
 * @param model the model's name
 * @param revision what distinguishes builds of the model, such as a quantisation
 * @param dimension components per vector
 * @param normalised whether vectors have length 1
 * @param queryPrefix put before a question
 * @param passagePrefix put before a passage
 */
public record EmbeddingFingerprint(
        String model, String revision, int dimension, boolean normalised, String queryPrefix, String passagePrefix) {

    /** A short name of the fingerprint, usable in the name of a collection or folder. */
    public String id() {
        String name = model.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String hash = ContentHash.of(
                        model,
                        revision,
                        Integer.toString(dimension),
                        Boolean.toString(normalised),
                        queryPrefix,
                        passagePrefix)
                .hex();
        return name + '-' + hash.substring(0, 8);
    }
}
