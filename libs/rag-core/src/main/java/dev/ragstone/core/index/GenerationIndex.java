package dev.ragstone.core.index;

import dev.ragstone.core.embedding.EmbeddingFingerprint;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One generation, open for writing and searching, whatever its role. Writer, registry and searcher are views of it: they
 * live until it is closed, and it is closed in their place.
 */
public final class GenerationIndex implements AutoCloseable {

    private final GenerationName name;
    private final ChunkWriter writer;
    private final DocumentRegistry registry;
    private final ChunkSearcher searcher;
    private final Runnable release;
    private final AtomicBoolean closed = new AtomicBoolean();

    private GenerationIndex(
            GenerationName name,
            ChunkWriter writer,
            DocumentRegistry registry,
            ChunkSearcher searcher,
            Runnable release) {
        this.name = name;
        this.writer = writer;
        this.registry = registry;
        this.searcher = searcher;
        this.release = release;
    }

    /**
     * A generation that one object keeps.
     *
     * @param index writes and searches chunks, and is the registry
     * @param release run once, when this is closed
     */
    public static <I extends ChunkWriter & DocumentRegistry & ChunkSearcher> GenerationIndex of(
            GenerationName name, I index, Runnable release) {
        return new GenerationIndex(name, index, index, index, release);
    }

    /** The generation's name, which tells the {@link EmbeddingFingerprint fingerprint} of its vectors too. */
    public GenerationName name() {
        return name;
    }

    /** Writes its chunks. */
    public ChunkWriter writer() {
        return writer;
    }

    /** Its documents. */
    public DocumentRegistry registry() {
        return registry;
    }

    /** Finds its chunks. */
    public ChunkSearcher searcher() {
        return searcher;
    }

    /** Lets go of what this use of the generation holds; other uses of it go on. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            release.run();
        }
    }
}
