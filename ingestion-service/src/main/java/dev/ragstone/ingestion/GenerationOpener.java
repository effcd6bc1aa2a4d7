package dev.ragstone.ingestion;

import dev.ragstone.core.embedding.Embedders;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.IndexGenerations;
import org.jboss.logging.Logger;

/** Opens the generation that serves; where none does, it makes the first one and lets it serve. */
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
     * The generation that serves, open for writing.
     *
     * @throws IndexException if the store is away or does not let this process write, or the generation holds vectors of a
     *     model that is not at hand
     */
    GenerationIndex open() {
        GenerationName serving = generations.roles().serving();
        if (serving == null) {
            serving = makeFirst();
        }
        EmbeddingFingerprint fingerprint = fingerprint(serving);
        if (!fingerprint.equals(first)) {
            LOG.infof(
                    "Documents are embedded with %s, as generation %s was; ragstone.embedding.model, now %s, counts for the first generation only",
                    fingerprint.model(), serving, first.model());
        }
        embedders.prepare(fingerprint);
        return generations.open(serving, fingerprint);
    }

    /** Several processes may do so at once; whichever serves in the end is what all of them open. */
    private GenerationName makeFirst() {
        GenerationName name = GenerationName.first(first);
        generations.open(name, first).close();
        generations.serve(name);
        GenerationName serving = generations.roles().serving();
        return serving == null ? name : serving;
    }

    private EmbeddingFingerprint fingerprint(GenerationName serving) {
        return embedders
                .find(serving.fingerprint())
                .orElseThrow(() -> IndexException.unavailable(
                        "the index serves generation %s, whose embedding model this version does not have; update ingestion-service, or let a generation serve whose model it has"
                                .formatted(serving),
                        null));
    }
}
