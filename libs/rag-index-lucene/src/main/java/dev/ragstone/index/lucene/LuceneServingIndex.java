package dev.ragstone.index.lucene;

import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.GenerationRoles;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.ServingGeneration;
import dev.ragstone.core.index.ServingIndex;
import java.nio.file.Path;

/**
 * Reads what {@link LuceneGenerations} writes, mostly in another process, and follows the file {@code CURRENT}. The index
 * need not exist yet: until it does operations throw {@link IndexException}.
 */
public final class LuceneServingIndex implements ServingIndex {

    private final Generations generations;
    private final GenerationReaders readers;

    private LuceneServingIndex(Generations generations) {
        this.generations = generations;
        this.readers = new GenerationReaders(generations);
    }

    /** The index in the folder of all generations; nothing is opened yet. */
    public static LuceneServingIndex in(Path directory) {
        return new LuceneServingIndex(new Generations(directory));
    }

    @Override
    public GenerationRoles roles() {
        return Failures.translated("read the roles", generations::roles);
    }

    @Override
    public ServingGeneration resolve() {
        GenerationName serving = roles().serving();
        if (serving == null) {
            throw IndexException.unavailable(
                    "there is no index in %s yet; it appears when ingestion-service has started"
                            .formatted(generations.directory()),
                    null);
        }
        Failures.translated("follow generation " + serving, () -> {
            readers.keep(serving);
            return serving;
        });
        return new ServingGeneration(serving, new LuceneSearcher(serving, readers));
    }

    @Override
    public void close() {
        Failures.translated("close", () -> {
            readers.close();
            return readers;
        });
    }
}
