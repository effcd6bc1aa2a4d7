package dev.ragstone.core.index;

import dev.ragstone.core.embedding.EmbeddingFingerprint;
import java.util.List;
import java.util.TreeMap;

/** Generations in memory, for tests: whoever shares this object shares the store, and closing it changes nothing. */
public final class InMemoryGenerations implements IndexGenerations, ServingIndex {

    private final TreeMap<GenerationName, InMemoryIndex> generations = new TreeMap<>();
    private GenerationRoles roles = GenerationRoles.NONE;

    @Override
    public synchronized GenerationRoles roles() {
        return roles;
    }

    @Override
    public synchronized List<GenerationName> list() {
        return List.copyOf(generations.keySet());
    }

    @Override
    public synchronized GenerationIndex create(GenerationName name, EmbeddingFingerprint fingerprint) {
        name.requireMadeWith(fingerprint);
        generations.putIfAbsent(name, new InMemoryIndex());
        return open(name, fingerprint);
    }

    @Override
    public synchronized GenerationIndex open(GenerationName name, EmbeddingFingerprint fingerprint) {
        name.requireMadeWith(fingerprint);
        return GenerationIndex.of(name, find(name), () -> {});
    }

    @Override
    public synchronized void join(GenerationName name) {
        find(name);
        if (!name.equals(roles.serving())) {
            roles = roles.join(name);
        }
    }

    @Override
    public synchronized void leave() {
        roles = roles.leave();
    }

    @Override
    public synchronized void serve(GenerationName name) {
        find(name);
        roles = roles.serve(name);
    }

    @Override
    public synchronized void drop(GenerationName name) {
        roles.requireUnused(name);
        generations.remove(name);
    }

    @Override
    public synchronized ServingGeneration resolve() {
        GenerationName serving = roles.serving();
        if (serving == null) {
            throw IndexException.unavailable("no generation serves yet; serve one", null);
        }
        return new ServingGeneration(serving, find(serving));
    }

    @Override
    public void close() {
        // Nothing is held but memory.
    }

    private InMemoryIndex find(GenerationName name) {
        InMemoryIndex found = generations.get(name);
        if (found == null) {
            throw GenerationRoles.absent(name);
        }
        return found;
    }
}
