package dev.ragstone.index.lucene;

import dev.ragstone.core.index.IndexException;
import java.io.IOException;
import org.apache.lucene.search.IndexSearcher.TooManyClauses;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/** Says in the ports' terms what Lucene's failures mean to the caller. */
final class Failures {

    /** Something that is done to the index. */
    @FunctionalInterface
    interface Operation<T> {
        T run() throws IOException;
    }

    private Failures() {}

    /**
     * Runs an operation.
     *
     * @param what what it does, to what: "write 3 chunks of acme/leave"
     * @throws IndexException if it fails
     */
    static <T> T translated(String what, Operation<T> operation) {
        try {
            return operation.run();
        } catch (IllegalArgumentException | TooManyClauses e) {
            throw IndexException.refused("the index refuses to %s: %s".formatted(what, e.getMessage()), e);
        } catch (IOException | AlreadyClosedException e) {
            throw unavailable(what, e);
        }
    }

    static IndexException unavailable(String what, @Nullable Throwable cause) {
        return IndexException.unavailable(
                "the index could not %s: %s. Look at the disk (space, permissions, errors)".formatted(what, cause),
                cause);
    }
}
