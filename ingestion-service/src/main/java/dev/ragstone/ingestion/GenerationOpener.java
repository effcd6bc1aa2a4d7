package dev.ragstone.ingestion;

import dev.ragstone.core.embedding.Embedders;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.IndexGenerations;
import dev.ragstone.models.embedding.EmbeddingModels;
import org.jboss.logging.Logger;

/** Makes and opens generations for writing, each with the model that belongs to it. */
final class GenerationOpener {

    private static final Logger LOG = Logger.getLogger(GenerationOpener.class);

    private final IndexGenerations generations;
    private final Embedders embedders;
    private final EmbeddingFingerprint first;

    /** {@code first} is what the vectors of the first generation are made with. */
    GenerationOpener(IndexGenerations generations, Embedders embedders, EmbeddingFingerprint first) {
        this.generations = generations;
        this.embedders = embedders;
        this.first = first;
    }

    /**
     * Makes the first generation, which serves. Several processes may do so at once; whichever serves in the end is what all
     * of them get.
     *
     * @throws IndexException if the store is away, or does not let this process write
     */
    GenerationName makeFirst() {
        GenerationName name = GenerationName.first(first);
        generations.create(name, first).close();
        generations.serve(name);
        GenerationName serving = generations.roles().serving();
        return serving == null ? name : serving;
    }

    /**
     * Makes a generation and opens it for writing.
     *
     * @throws IndexException as {@link #open} throws it
     */
    GenerationIndex create(GenerationName name) {
        return generations.create(name, prepared(name));
    }

    /**
     * A generation that is there, open for writing.
     *
     * @throws IndexException if the store is away or does not let this process write, or the generation is not there or
     *     holds vectors of a model that is not at hand
     */
    GenerationIndex open(GenerationName name) {
        return generations.open(name, prepared(name));
    }

    /**
     * Id of the fingerprint of a model.
     *
     * @param model the model's name; empty for the one of {@code otherwise}
     * @throws IllegalArgumentException if there is no model of that name
     */
    String fingerprintOf(String model, GenerationName otherwise) {
        return model.isEmpty()
                ? otherwise.fingerprint()
                : EmbeddingModels.named(model).id();
    }

    private EmbeddingFingerprint prepared(GenerationName name) {
        EmbeddingFingerprint fingerprint = fingerprint(name);
        if (!fingerprint.equals(first)) {
            LOG.infof(
                    "Generation %s is embedded with %s; ragstone.embedding.model, now %s, counts for the first generation only",
                    name, fingerprint.model(), first.model());
        }
        embedders.prepare(fingerprint);
        return fingerprint;
    }

    private EmbeddingFingerprint fingerprint(GenerationName name) {
        return embedders
                .find(name.fingerprint())
                .orElseThrow(() -> IndexException.unavailable(
                        "generation %s was embedded with a model that this version does not have; update ingestion-service, or let a generation serve whose model it has"
                                .formatted(name),
                        null));
    }
}
