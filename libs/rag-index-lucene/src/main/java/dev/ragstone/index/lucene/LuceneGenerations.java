package dev.ragstone.index.lucene;

import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.GenerationRoles;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.IndexGenerations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Generations as sibling folders, one Lucene index each, written by this process alone: a generation that is open takes the
 * lock of its index, and while another process holds it, opening throws {@link IndexException} and may be tried again.
 */
public final class LuceneGenerations implements IndexGenerations {

    /** An index that is open, and how often. */
    private static final class Shared {
        private final LuceneIndex index;
        private int uses;

        Shared(LuceneIndex index) {
            this.index = index;
        }
    }

    private final Generations generations;
    private final Duration commitInterval;
    private final Map<GenerationName, Shared> open = new HashMap<>();

    private LuceneGenerations(Generations generations, Duration commitInterval) {
        this.generations = generations;
        this.commitInterval = commitInterval;
    }

    /**
     * The generations in a folder; nothing is opened yet.
     *
     * @param directory the folder; created when the first generation is opened
     * @param commitInterval the least time from one commit of a generation to the next
     */
    public static LuceneGenerations in(Path directory, Duration commitInterval) {
        return new LuceneGenerations(new Generations(directory), commitInterval);
    }

    @Override
    public GenerationRoles roles() {
        return Failures.translated("read the roles", generations::roles);
    }

    @Override
    public List<GenerationName> list() {
        return Failures.translated("list generations", generations::list);
    }

    @Override
    public GenerationIndex create(GenerationName name, EmbeddingFingerprint fingerprint) {
        name.requireMadeWith(fingerprint);
        return openShared(name, fingerprint);
    }

    @Override
    public synchronized GenerationIndex open(GenerationName name, EmbeddingFingerprint fingerprint) {
        name.requireMadeWith(fingerprint);
        requireThere(name);
        return openShared(name, fingerprint);
    }

    @Override
    public synchronized void join(GenerationName name) {
        requireThere(name);
        change(roles -> name.equals(roles.serving()) ? roles : roles.join(name));
    }

    @Override
    public synchronized void leave() {
        change(GenerationRoles::leave);
    }

    @Override
    public synchronized void serve(GenerationName name) {
        requireThere(name);
        change(roles -> roles.serve(name));
    }

    @Override
    public synchronized void drop(GenerationName name) {
        roles().requireUnused(name);
        if (open.containsKey(name)) {
            throw IndexException.refused("generation %s is open and cannot be dropped; close it".formatted(name), null);
        }
        Failures.translated("drop generation " + name, () -> {
            requireNoWriter(name);
            generations.remove(name);
            return name;
        });
    }

    /** Commits and closes whatever is still open. */
    @Override
    public synchronized void close() {
        open.values().forEach(shared -> shared.index.close());
        open.clear();
    }

    private synchronized GenerationIndex openShared(GenerationName name, EmbeddingFingerprint fingerprint) {
        Shared shared = open.get(name);
        if (shared == null) {
            GuardedSession session = GuardedSession.open(generations.folder(name), commitInterval);
            shared = new Shared(new LuceneIndex(session, fingerprint.dimension()));
            open.put(name, shared);
        }
        Shared used = shared;
        used.uses++;
        return GenerationIndex.of(name, used.index, () -> release(name, used));
    }

    private synchronized void release(GenerationName name, Shared used) {
        used.uses--;
        if (used.uses == 0 && open.remove(name, used)) {
            used.index.close();
        }
    }

    private void change(UnaryOperator<GenerationRoles> change) {
        Failures.translated("change the roles of generations", () -> {
            GenerationRoles present = generations.roles();
            GenerationRoles next = change.apply(present);
            if (!next.equals(present)) {
                generations.assign(next);
            }
            return next;
        });
    }

    private void requireThere(GenerationName name) {
        if (!Files.isDirectory(generations.folder(name))) {
            throw GenerationRoles.absent(name);
        }
    }

    private void requireNoWriter(GenerationName name) throws IOException {
        Path folder = generations.folder(name);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Directory directory = FSDirectory.open(folder)) {
            directory.obtainLock(IndexWriter.WRITE_LOCK_NAME).close();
        } catch (LockObtainFailedException e) {
            throw IndexException.unavailable(
                    "another process writes generation %s, which cannot be dropped; let it close it".formatted(name),
                    e);
        }
    }
}
