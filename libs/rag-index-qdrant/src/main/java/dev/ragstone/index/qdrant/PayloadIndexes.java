package dev.ragstone.index.qdrant;

import io.qdrant.client.grpc.Collections.GetCollectionInfoRequest;
import io.qdrant.client.grpc.Collections.KeywordIndexParams;
import io.qdrant.client.grpc.Collections.PayloadIndexParams;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.FieldType;
import java.util.Set;

/**
 * Makes the payload indexes of a collection where they are absent. Those that are there are left alone: to make one again
 * needs every replica, so that no service could start while a node is lost.
 */
final class PayloadIndexes {

    private final QdrantConnection connection;
    private final String collection;
    private final Set<String> present;

    PayloadIndexes(QdrantConnection connection, String collection) {
        this.connection = connection;
        this.collection = collection;
        GetCollectionInfoRequest request = GetCollectionInfoRequest.newBuilder()
                .setCollectionName(collection)
                .build();
        this.present = connection
                .call(collection, client -> client.collections().get(request))
                .getResult()
                .getPayloadSchemaMap()
                .keySet();
    }

    void tenant(String field) {
        keyword(field, KeywordIndexParams.newBuilder().setIsTenant(true));
    }

    /** {@code graph} says whether the vector index keeps additional links for each value, for filtered searches. */
    void keyword(String field, boolean graph) {
        keyword(field, KeywordIndexParams.newBuilder().setEnableHnsw(graph));
    }

    void number(String field) {
        create(CreateFieldIndexCollection.newBuilder().setFieldName(field).setFieldType(FieldType.FieldTypeInteger));
    }

    private void keyword(String field, KeywordIndexParams.Builder params) {
        create(CreateFieldIndexCollection.newBuilder()
                .setFieldName(field)
                .setFieldType(FieldType.FieldTypeKeyword)
                .setFieldIndexParams(PayloadIndexParams.newBuilder().setKeywordIndexParams(params)));
    }

    private void create(CreateFieldIndexCollection.Builder index) {
        if (present.contains(index.getFieldName())) {
            return;
        }
        CreateFieldIndexCollection request =
                index.setCollectionName(collection).setWait(true).build();
        connection.call(collection, client -> client.points().createFieldIndex(request));
    }
}
