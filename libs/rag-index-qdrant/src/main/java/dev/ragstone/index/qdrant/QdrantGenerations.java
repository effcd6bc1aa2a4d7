package dev.ragstone.index.qdrant;

import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.GenerationRoles;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.IndexGenerations;
import dev.ragstone.core.index.ServingGeneration;
import dev.ragstone.core.index.ServingIndex;
import java.util.List;

/**
 * Generations as pairs of collections in Qdrant, roles as aliases. Any number of processes may write and search at once; a
 * writer elsewhere that has a generation open is not noticed when it is dropped.
 */
public final class QdrantGenerations implements IndexGenerations, ServingIndex {

    private final QdrantConnection connection;
    private final CollectionNames names;
    private final GenerationCollections collections;
    private final GenerationAliases aliases;
    private final SparseTerms sparseTerms;
    private final double oversampling;

    private QdrantGenerations(QdrantSettings settings) {
        this.connection = new QdrantConnection(settings);
        this.names = new CollectionNames(settings.collection());
        this.collections = new GenerationCollections(connection, names, settings.options());
        this.aliases = new GenerationAliases(connection, names);
        this.sparseTerms = new SparseTerms(settings.averageTerms());
        this.oversampling = settings.oversampling();
    }

    /** The generations on a server, which need not be up: it is connected with the first call. */
    public static QdrantGenerations connect(QdrantSettings settings) {
        return new QdrantGenerations(settings);
    }

    @Override
    public GenerationRoles roles() {
        return aliases.roles();
    }

    @Override
    public List<GenerationName> list() {
        return collections.list();
    }

    @Override
    public GenerationIndex create(GenerationName name, EmbeddingFingerprint fingerprint) {
        name.requireMadeWith(fingerprint);
        collections.create(name, fingerprint.dimension());
        return GenerationIndex.of(name, index(name), () -> {});
    }

    @Override
    public GenerationIndex open(GenerationName name, EmbeddingFingerprint fingerprint) {
        name.requireMadeWith(fingerprint);
        collections.complete(name);
        return GenerationIndex.of(name, index(name), () -> {});
    }

    @Override
    public void join(GenerationName name) {
        collections.requireThere(name);
        if (!name.equals(roles().serving())) {
            aliases.join(name);
        }
    }

    @Override
    public void leave() {
        aliases.leave();
    }

    @Override
    public void serve(GenerationName name) {
        // Of several actions those before a failing one stay done.
        collections.requireThere(name);
        aliases.serve(name);
    }

    @Override
    public void drop(GenerationName name) {
        roles().requireUnused(name);
        collections.delete(name);
    }

    @Override
    public ServingGeneration resolve() {
        GenerationName serving = roles().serving();
        if (serving == null) {
            throw IndexException.unavailable(
                    "there is no alias '%s' in Qdrant yet; start the ingestion-service, which makes it, or correct ragstone.index.qdrant.collection"
                            .formatted(names.serving()),
                    null);
        }
        return new ServingGeneration(serving, index(serving));
    }

    @Override
    public void close() {
        connection.close();
    }

    private QdrantIndex index(GenerationName name) {
        return new QdrantIndex(connection, names.chunks(name), names.documents(name), sparseTerms, oversampling);
    }
}
