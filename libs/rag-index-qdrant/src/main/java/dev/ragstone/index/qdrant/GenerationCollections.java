package dev.ragstone.index.qdrant;

import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.index.IndexException;
import io.qdrant.client.grpc.Collections.AliasDescription;
import io.qdrant.client.grpc.Collections.AliasOperations;
import io.qdrant.client.grpc.Collections.ChangeAliases;
import io.qdrant.client.grpc.Collections.CreateAlias;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.KeywordIndexParams;
import io.qdrant.client.grpc.Collections.ListAliasesRequest;
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
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes the collections of a generation, their payload indexes and aliases, where they are absent. Every step can be
 * done again and by several processes at once, so that a start that died halfway is finished by the next.
 */
final class Generation {

    private final QdrantConnection connection;
    private final CollectionNames names;

    Generation(QdrantConnection connection, CollectionNames names) {
        this.connection = connection;
        this.names = names;
    }

    void prepare(EmbeddingFingerprint fingerprint) {
        String chunks = names.chunksOf(fingerprint);
        create(chunkCollection(chunks, fingerprint.dimension()));
        indexTenant(chunks);
        indexKeyword(chunks, ChunkFields.DOCUMENT, false);
        indexKeyword(chunks, ChunkFields.ACL, true);
        indexKeyword(chunks, ChunkFields.LANGUAGE_CODE, true);
        indexKeyword(chunks, ChunkFields.FACTS, true);
        indexKeyword(chunks, ChunkFields.FIELDS, true);

        String documents = names.documentsOf(fingerprint);
        create(documentCollection(documents));
        indexTenant(documents);
        indexKeyword(documents, EntryFields.STATE, false);
        indexNumber(documents, EntryFields.DUE_AT_MILLIS);
        alias(fingerprint);
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

    /** Makes the aliases that are absent, in one call, so that nobody finds one without the other; none is moved. */
    private void alias(EmbeddingFingerprint fingerprint) {
        Map<String, String> present = aliases();
        Map<String, String> wanted = Map.of(
                names.chunks(), names.chunksOf(fingerprint),
                names.documents(), names.documentsOf(fingerprint));
        List<AliasOperations> actions = wanted.entrySet().stream()
                .filter(alias -> !present.containsKey(alias.getKey()))
                .map(alias -> create(alias.getKey(), alias.getValue()))
                .toList();
        if (!actions.isEmpty()) {
            ChangeAliases change =
                    ChangeAliases.newBuilder().addAllActions(actions).build();
            connection.call(names.chunks(), client -> client.collections().updateAliases(change));
        }
        requireServing(fingerprint);
    }

    /** Vectors of different embeddings cannot be compared, and a wrong dimension is not always there to tell. */
    void requireServing(EmbeddingFingerprint fingerprint) {
        String serving = aliases().get(names.chunks());
        if (serving == null) {
            throw IndexException.unavailable(
                    "there is no alias '%s' in Qdrant yet; start the ingestion-service, which makes it, or correct ragstone.index.qdrant.collection"
                            .formatted(names.chunks()),
                    null);
        }
        if (!names.chunksOf(fingerprint).equals(serving)) {
            throw IndexException.refused(
                    "alias '%s' serves the collection '%s', which was made with another embedding than '%s'; configure that embedding again, or another ragstone.index.qdrant.collection"
                            .formatted(names.chunks(), serving, fingerprint.id()),
                    null);
        }
    }

    private Map<String, String> aliases() {
        return connection
                .call(names.chunks(), client -> client.collections()
                        .listAliases(ListAliasesRequest.getDefaultInstance()))
                .getAliasesList()
                .stream()
                .collect(Collectors.toMap(AliasDescription::getAliasName, AliasDescription::getCollectionName));
    }

    private static AliasOperations create(String alias, String collection) {
        return AliasOperations.newBuilder()
                .setCreateAlias(CreateAlias.newBuilder().setAliasName(alias).setCollectionName(collection))
                .build();
    }
}
