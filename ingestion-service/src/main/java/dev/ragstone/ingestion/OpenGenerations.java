package dev.ragstone.ingestion;

import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.GenerationRoles;
import dev.ragstone.core.index.IndexGenerations;
import dev.ragstone.ingestion.flow.Generation;
import dev.ragstone.ingestion.flow.Generations;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The generations this process has open. The first one is made when somebody asks for the serving one and none is there. */
final class OpenGenerations implements Generations, AutoCloseable {

    private record Seen(GenerationRoles roles, long atNanos) {}

    private final IndexGenerations store;
    private final GenerationOpener opener;
    private final Function<GenerationIndex, Generation> stages;
    private final LongSupplier nanoTime;
    private final Map<GenerationName, Generation> open = new ConcurrentHashMap<>();
    private volatile @Nullable Seen seen;

    /**
     * Opens nothing yet.
     *
     * @param stages gives an open index the stages that lead into it
     * @param nanoTime the clock that roles grow old by
     */
    OpenGenerations(
            IndexGenerations store,
            GenerationOpener opener,
            Function<GenerationIndex, Generation> stages,
            LongSupplier nanoTime) {
        this.store = store;
        this.opener = opener;
        this.stages = stages;
        this.nanoTime = nanoTime;
    }

    @Override
    public GenerationRoles roles() {
        Seen last = seen;
        if (last != null && nanoTime.getAsLong() - last.atNanos() < ROLES_AGE_MILLIS * 1_000_000) {
            return last.roles();
        }
        return look();
    }

    @Override
    public List<GenerationName> list() {
        return store.list();
    }

    @Override
    public Generation create(GenerationName name) {
        return open.computeIfAbsent(name, absent -> stages.apply(opener.create(absent)));
    }

    @Override
    public Generation open(GenerationName name) {
        Generation known = open.get(name);
        return known != null ? known : open.computeIfAbsent(name, absent -> stages.apply(opener.open(absent)));
    }

    @Override
    public Generation serving() {
        GenerationName serving = roles().serving();
        if (serving == null) {
            serving = opener.makeFirst();
            look();
        }
        return open(serving);
    }

    @Override
    public GenerationName next(String model) {
        String fingerprint = opener.fingerprintOf(model, serving().name());
        return store.list().stream()
                .filter(present -> present.fingerprint().equals(fingerprint))
                .max(Comparator.naturalOrder())
                .map(GenerationName::next)
                .orElseGet(() -> new GenerationName(fingerprint, 1));
    }

    @Override
    public void join(GenerationName name) {
        store.join(name);
        look();
    }

    @Override
    public void leave() {
        store.leave();
        look();
    }

    @Override
    public void serve(GenerationName name) {
        store.serve(name);
        look();
    }

    @Override
    public void drop(GenerationName name) {
        look().requireUnused(name);
        // In one step, so that nobody opens it between.
        open.compute(name, (dropped, opened) -> {
            if (opened != null) {
                opened.index().close();
            }
            store.drop(dropped);
            return null;
        });
    }

    @Override
    public void close() {
        open.values().forEach(generation -> generation.index().close());
        open.clear();
    }

    private GenerationRoles look() {
        long before = nanoTime.getAsLong();
        GenerationRoles roles = store.roles();
        seen = new Seen(roles, before);
        return roles;
    }
}
