package dev.ragstone.eval.database;

import dev.ragstone.database.DatabaseException;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import java.time.Duration;
import java.util.function.Supplier;

/** Tells callers of HTTP that the database is away, and when to ask again. */
public final class Available {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private Available() {}

    /**
     * What work with the database gives.
     *
     * @throws ProblemException if the database is away
     */
    public static <T> T orProblem(Supplier<T> work) {
        try {
            return work.get();
        } catch (DatabaseException.Unavailable e) {
            throw ProblemException.unavailable(
                    ProblemType.UNAVAILABLE, "PostgreSQL is away, where this is kept.", RETRY_AFTER, e);
        }
    }
}
