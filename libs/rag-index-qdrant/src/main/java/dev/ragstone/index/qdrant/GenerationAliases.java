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
import org.jspecify.annotations.Nullable;

/** The roles of generations, kept as aliases. All actions of one call are applied together. */
final class GenerationAliases {

    /** So many lists in a row that were made while an alias moved there are not, unless somebody does nothing else. */
    private static final int LOOKS = 5;

    private final QdrantConnection connection;
    private final CollectionNames names;

    GenerationAliases(QdrantConnection connection, CollectionNames names) {
        this.connection = connection;
        this.names = names;
    }

    /**
     * The roles. The server lists the aliases of one collection after another, so that a list made while one moves may hold
     * it twice or not at all; the serving one exactly once, and the joining one not twice, is a list to rely on.
     */
    GenerationRoles roles() {
        List<String> serving = List.of();
        List<String> joining = List.of();
        for (int look = 0; look < LOOKS; look++) {
            List<AliasDescription> aliases = connection
                    .call(names.serving(), client -> client.collections()
                            .listAliases(ListAliasesRequest.getDefaultInstance()))
                    .getAliasesList();
            serving = collections(names.serving(), aliases);
            joining = collections(names.joining(), aliases);
            if (serving.size() == 1 && joining.size() <= 1) {
                break;
            }
        }
        if (serving.size() <= 1 && joining.size() <= 1) {
            return new GenerationRoles(role(names.serving(), serving), role(names.joining(), joining));
        }
        throw IndexException.unavailable(
                "Qdrant does not come to rest on what alias '%s' stands for; somebody moves it all the time"
                        .formatted(names.serving()),
                null);
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

    private static List<String> collections(String alias, List<AliasDescription> aliases) {
        return aliases.stream()
                .filter(description -> description.getAliasName().equals(alias))
                .map(AliasDescription::getCollectionName)
                .toList();
    }

    private @Nullable GenerationName role(String alias, List<String> collections) {
        String collection = collections.isEmpty() ? null : collections.getFirst();
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
