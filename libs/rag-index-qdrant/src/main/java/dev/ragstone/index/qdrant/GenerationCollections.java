package dev.ragstone.index.qdrant;

import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.GenerationRoles;
import dev.ragstone.core.index.IndexException;
import io.qdrant.client.grpc.Collections.CollectionDescription;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.DeleteCollection;
import io.qdrant.client.grpc.Collections.ListCollectionsRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the collections of a generation and their payload indexes where they are absent, and deletes them. Every step can be
 * done again and by several processes at once, so that one that died halfway is finished by the next. The collection of
 * chunks is made first and deleted first: while it is there, so is the generation.
 */
final class GenerationCollections {

    private final QdrantConnection connection;
    private final CollectionNames names;
    private final CollectionForm form;

    GenerationCollections(QdrantConnection connection, CollectionNames names, CollectionOptions options) {
        this.connection = connection;
        this.names = names;
        this.form = new CollectionForm(options);
    }

    /** The generations of which at least one collection is there. */
    List<GenerationName> list() {
        return all().flatMap(name -> names.generationOf(name).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns if both collections of a generation are there. */
    void requireThere(GenerationName generation) {
        Set<String> present = all().collect(Collectors.toSet());
        if (!present.containsAll(List.of(names.chunks(generation), names.documents(generation)))) {
            throw GenerationRoles.absent(generation);
        }
    }

    void create(GenerationName generation, int dimension) {
        create(form.chunks(names.chunks(generation), dimension));
        finish(generation);
    }

    /** Finishes what another process left half built. */
    void complete(GenerationName generation) {
        if (all().noneMatch(names.chunks(generation)::equals)) {
            throw GenerationRoles.absent(generation);
        }
        finish(generation);
    }

    void delete(GenerationName generation) {
        for (String collection : List.of(names.chunks(generation), names.documents(generation))) {
            DeleteCollection request =
                    DeleteCollection.newBuilder().setCollectionName(collection).build();
            connection.call(collection, client -> client.collections().delete(request));
        }
    }

    private void finish(GenerationName generation) {
        String chunks = names.chunks(generation);
        PayloadIndexes ofChunks = new PayloadIndexes(connection, chunks);
        ofChunks.tenant(ChunkFields.TENANT);
        ofChunks.keyword(ChunkFields.DOCUMENT, false);
        ofChunks.keyword(ChunkFields.ACL, true);
        ofChunks.keyword(ChunkFields.LANGUAGE_CODE, true);
        ofChunks.keyword(ChunkFields.FACTS, true);
        ofChunks.keyword(ChunkFields.FIELDS, true);

        String documents = names.documents(generation);
        create(form.documents(documents));
        PayloadIndexes ofDocuments = new PayloadIndexes(connection, documents);
        ofDocuments.tenant(EntryFields.TENANT);
        ofDocuments.keyword(EntryFields.STATE, false);
        ofDocuments.number(EntryFields.DUE_AT_MILLIS);
    }

    private Stream<String> all() {
        return connection
                .call(names.serving(), client -> client.collections().list(ListCollectionsRequest.getDefaultInstance()))
                .getCollectionsList()
                .stream()
                .map(CollectionDescription::getName);
    }

    private void create(CreateCollection collection) {
        try {
            connection.call(collection.getCollectionName(), client -> client.collections()
                    .create(collection));
        } catch (IndexException e) {
            if (!Failure.isAlreadyExists(e)) {
                throw e;
            }
        }
    }
}
