package dev.ragstone.testkit.qdrant;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.qdrant.client.grpc.Collections.AliasOperations;
import io.qdrant.client.grpc.Collections.CreateAlias;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All collections and aliases. Its users hold its monitor, so that calls are applied one after the other. */
final class FakeStorage {

    private final Map<String, FakeCollection> collections = new TreeMap<>();
    private final Map<String, String> aliases = new TreeMap<>();

    /** The collection of that name, or behind that alias. */
    FakeCollection collection(String nameOrAlias) {
        String name = aliases.getOrDefault(nameOrAlias, nameOrAlias);
        FakeCollection collection = collections.get(name);
        if (collection == null) {
            throw missing(nameOrAlias);
        }
        return collection;
    }

    void create(String name, FakeCollection collection) {
        if (aliases.containsKey(name)) {
            throw Answer.invalid(
                    "Can't create collection with name %s. Alias with the same name exists".formatted(name));
        }
        if (collections.putIfAbsent(name, collection) != null) {
            throw Status.ALREADY_EXISTS
                    .withDescription("Collection `%s` already exists!".formatted(name))
                    .asRuntimeException();
        }
    }

    /** Returns whether it was there; its aliases go with it. */
    boolean delete(String name) {
        aliases.values().removeIf(name::equals);
        return collections.remove(name) != null;
    }

    /** One action after the other, nobody seeing it halfway; what stands before one that fails stays done. */
    void change(List<AliasOperations> actions) {
        for (AliasOperations action : actions) {
            switch (action.getActionCase()) {
                case CREATE_ALIAS -> create(action.getCreateAlias());
                case DELETE_ALIAS -> aliases.remove(action.getDeleteAlias().getAliasName());
                case RENAME_ALIAS, ACTION_NOT_SET -> throw Answer.unknown("the action " + action.getActionCase());
            }
        }
    }

    /** The names of all collections, aliases not among them. */
    List<String> collections() {
        return List.copyOf(collections.keySet());
    }

    Map<String, String> aliases() {
        return Map.copyOf(aliases);
    }

    private static StatusRuntimeException missing(String name) {
        return Status.NOT_FOUND
                .withDescription("Collection `%s` doesn't exist!".formatted(name))
                .asRuntimeException();
    }

    /** An alias stands for a collection, never for another alias. */
    private void create(CreateAlias create) {
        if (!collections.containsKey(create.getCollectionName())) {
            throw missing(create.getCollectionName());
        }
        if (collections.containsKey(create.getAliasName())) {
            throw Status.ALREADY_EXISTS
                    .withDescription("Collection `%s` already exists!".formatted(create.getAliasName()))
                    .asRuntimeException();
        }
        aliases.put(create.getAliasName(), create.getCollectionName());
    }
}
