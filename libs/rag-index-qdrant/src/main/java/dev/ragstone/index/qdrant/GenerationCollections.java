package dev.ragstone.index.qdrant;

import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.GenerationRoles;
import dev.ragstone.core.index.IndexException;
import io.qdrant.client.grpc.Collections.CollectionDescription;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.DeleteCollection;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.KeywordIndexParams;
import io.qdrant.client.grpc.Collections.ListCollectionsRequest;
import io.qdrant.client.grpc.Collections.Modifier;
import io.qdrant.client.grpc.Collections.PayloadIndexParams;
import io.qdrant.client.grpc.Collections.SparseVectorConfig;
import io.qdrant.client.grpc.Collections.SparseVectorParams;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.VectorParamsMap;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.FieldType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the collections of a generation and their payload indexes where they are absent, and deletes them. Every step can be
 * done again and by several processes at once, so that one that died halfway is finished by the next.
 */
final class GenerationCollections {

    private final QdrantConnection connection;
    private final CollectionNames names;

    GenerationCollections(QdrantConnection connection, CollectionNames names) {
        this.connection = connection;
        this.names = names;
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
        String chunks = names.chunks(generation);
        create(chunkCollection(chunks, dimension));
        indexTenant(chunks);
        indexKeyword(chunks, ChunkFields.DOCUMENT, false);
        indexKeyword(chunks, ChunkFields.ACL, true);
        indexKeyword(chunks, ChunkFields.LANGUAGE_CODE, true);
        indexKeyword(chunks, ChunkFields.FACTS, true);
        indexKeyword(chunks, ChunkFields.FIELDS, true);

        String documents = names.documents(generation);
        create(documentCollection(documents));
        indexTenant(documents);
        indexKeyword(documents, EntryFields.STATE, false);
        indexNumber(documents, EntryFields.DUE_AT_MILLIS);
    }

    void delete(GenerationName generation) {
        for (String collection : List.of(names.chunks(generation), names.documents(generation))) {
            DeleteCollection request =
                    DeleteCollection.newBuilder().setCollectionName(collection).build();
            connection.call(collection, client -> client.collections().delete(request));
        }
    }

    private Stream<String> all() {
        return connection
                .call(names.serving(), client -> client.collections().list(ListCollectionsRequest.getDefaultInstance()))
                .getCollectionsList()
                .stream()
                .map(CollectionDescription::getName);
    }

    private static CreateCollection chunkCollection(String name, int dimension) {
        VectorParams dense = VectorParams.newBuilder()
                .setSize(dimension)
                .setDistance(Distance.Cosine)
                .build();
        SparseVectorParams terms =
                SparseVectorParams.newBuilder().setModifier(Modifier.Idf).build();
        return CreateCollection.newBuilder()
                .setCollectionName(name)
                .setVectorsConfig(VectorsConfig.newBuilder()
                        .setParamsMap(VectorParamsMap.newBuilder().putMap(ChunkFields.DENSE, dense)))
                .setSparseVectorsConfig(SparseVectorConfig.newBuilder().putMap(ChunkFields.TERMS, terms))
                .build();
    }

    private static CreateCollection documentCollection(String name) {
        return CreateCollection.newBuilder()
                .setCollectionName(name)
                .setVectorsConfig(VectorsConfig.newBuilder().setParamsMap(VectorParamsMap.getDefaultInstance()))
                .build();
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

    private void indexTenant(String collection) {
        index(collection, ChunkFields.TENANT, KeywordIndexParams.newBuilder().setIsTenant(true));
    }

    /** {@code graph} says whether the vector index keeps additional links for each value, for filtered searches. */
    private void indexKeyword(String collection, String field, boolean graph) {
        index(collection, field, KeywordIndexParams.newBuilder().setEnableHnsw(graph));
    }

    private void index(String collection, String field, KeywordIndexParams.Builder params) {
        index(CreateFieldIndexCollection.newBuilder()
                .setCollectionName(collection)
                .setFieldName(field)
                .setFieldType(FieldType.FieldTypeKeyword)
                .setFieldIndexParams(PayloadIndexParams.newBuilder().setKeywordIndexParams(params)));
    }

    private void indexNumber(String collection, String field) {
        index(CreateFieldIndexCollection.newBuilder()
                .setCollectionName(collection)
                .setFieldName(field)
                .setFieldType(FieldType.FieldTypeInteger));
    }

    private void index(CreateFieldIndexCollection.Builder index) {
        CreateFieldIndexCollection request = index.setWait(true).build();
        connection.call(request.getCollectionName(), client -> client.points().createFieldIndex(request));
    }
}
