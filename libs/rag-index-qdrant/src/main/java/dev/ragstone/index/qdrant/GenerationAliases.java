package dev.ragstone.index.qdrant;

import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.GenerationRoles;
import dev.ragstone.core.index.IndexException;
import io.qdrant.client.grpc.Collections.AliasDescription;
import io.qdrant.client.grpc.Collections.AliasOperations;
import io.qdrant.client.grpc.Collections.ChangeAliases;
import io.qdrant.client.grpc.Collections.CreateAlias;
import io.qdrant.client.grpc.Collections.DeleteAlias;
import io.qdrant.client.grpc.Collections.ListAliasesRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The roles of generations, kept as aliases. All actions of one call are applied together. */
final class GenerationAliases {

    private final QdrantConnection connection;
    private final CollectionNames names;

    GenerationAliases(QdrantConnection connection, CollectionNames names) {
        this.connection = connection;
        this.names = names;
    }

    GenerationRoles roles() {
        Map<String, String> aliases = connection
                .call(names.serving(), client -> client.collections()
                        .listAliases(ListAliasesRequest.getDefaultInstance()))
                .getAliasesList()
                .stream()
                .collect(Collectors.toMap(AliasDescription::getAliasName, AliasDescription::getCollectionName));
        return new GenerationRoles(role(names.serving(), aliases), role(names.joining(), aliases));
    }

    void join(GenerationName generation) {
        change(alias(names.joining(), names.chunks(generation)));
    }

    void leave() {
        change(delete(names.joining()));
    }

    void serve(GenerationName generation) {
        change(
                alias(names.serving(), names.chunks(generation)),
                alias(names.servingDocuments(), names.documents(generation)),
                delete(names.joining()));
    }

    private @Nullable GenerationName role(String alias, Map<String, String> aliases) {
        String collection = aliases.get(alias);
        return collection == null
                ? null
                : names.generationOf(collection)
                        .orElseThrow(() -> IndexException.unavailable(
                                "alias '%s' in Qdrant stands for the collection '%s', which is no generation of this index; correct the alias, or ragstone.index.qdrant.collection"
                                        .formatted(alias, collection),
                                null));
    }

    private void change(AliasOperations... actions) {
        ChangeAliases change =
                ChangeAliases.newBuilder().addAllActions(List.of(actions)).build();
        connection.call(names.serving(), client -> client.collections().updateAliases(change));
    }

    private static AliasOperations alias(String alias, String collection) {
        return AliasOperations.newBuilder()
                .setCreateAlias(CreateAlias.newBuilder().setAliasName(alias).setCollectionName(collection))
                .build();
    }

    private static AliasOperations delete(String alias) {
        return AliasOperations.newBuilder()
                .setDeleteAlias(DeleteAlias.newBuilder().setAliasName(alias))
                .build();
    }
}
