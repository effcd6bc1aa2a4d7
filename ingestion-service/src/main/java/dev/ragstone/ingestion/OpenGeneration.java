package dev.ragstone.ingestion;

import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.core.index.IndexException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The generation this process writes; a store that is away is waited for in the background. */
final class OpenGeneration implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OpenGeneration.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final GenerationOpener opener;
    private final Thread opening;
    private volatile @Nullable GenerationIndex opened;
    private volatile IndexException reason =
            IndexException.unavailable("the index is being opened; try again in a moment", null);

    private OpenGeneration(GenerationOpener opener) {
        this.opener = opener;
        this.opening = Thread.ofPlatform().daemon().name("open-index").unstarted(this::openUntilDone);
    }

    /** Begins to open the generation. */
    static OpenGeneration start(GenerationOpener opener) {
        OpenGeneration generation = new OpenGeneration(opener);
        generation.opening.start();
        return generation;
    }

    /**
     * The generation.
     *
     * @throws IndexException as long as it is not open; the message says why
     */
    GenerationIndex get() {
        GenerationIndex index = opened;
        if (index == null) {
            throw IndexException.unavailable(String.valueOf(reason.getMessage()), reason);
        }
        return index;
    }

    @Override
    public void close() {
        opening.interrupt();
        GenerationIndex index = opened;
        if (index != null) {
            index.close();
        }
    }

    private void openUntilDone() {
        while (opened == null) {
            try {
                opened = opener.open();
            } catch (IndexException e) {
                reason = e;
                LOG.warnf("The index is not open yet, next try in %s: %s", BETWEEN_TRIES, e.getMessage());
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
