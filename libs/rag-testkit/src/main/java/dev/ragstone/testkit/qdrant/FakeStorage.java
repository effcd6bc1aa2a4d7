package dev.ragstone.testkit.qdrant;

import io.grpc.Status;
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
        FakeCollection collection = collections.get(aliases.getOrDefault(nameOrAlias, nameOrAlias));
        if (collection == null) {
            throw Status.NOT_FOUND
                    .withDescription("Collection `%s` doesn't exist!".formatted(nameOrAlias))
                    .asRuntimeException();
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

    /** All of the actions, or none. */
    void change(List<AliasOperations> actions) {
        Map<String, String> changed = new TreeMap<>(aliases);
        for (AliasOperations action : actions) {
            switch (action.getActionCase()) {
                case CREATE_ALIAS ->
                    changed.put(
                            checked(action.getCreateAlias()),
                            action.getCreateAlias().getCollectionName());
                case DELETE_ALIAS -> changed.remove(action.getDeleteAlias().getAliasName());
                case RENAME_ALIAS, ACTION_NOT_SET -> throw Answer.unknown("the action " + action.getActionCase());
            }
        }
        aliases.clear();
        aliases.putAll(changed);
    }

    Map<String, String> aliases() {
        return Map.copyOf(aliases);
    }

    private String checked(CreateAlias create) {
        if (collections.containsKey(create.getAliasName())) {
            throw Status.ALREADY_EXISTS
                    .withDescription("Collection `%s` already exists!".formatted(create.getAliasName()))
                    .asRuntimeException();
        }
        collection(create.getCollectionName());
        return create.getAliasName();
    }
}
