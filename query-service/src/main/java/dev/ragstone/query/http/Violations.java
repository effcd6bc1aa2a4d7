package dev.ragstone.query.http;

import dev.ragstone.service.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with one request; not safe for several threads. */
final class Violations {

    private final List<String> found = new ArrayList<>();

    /** Notes a violation and gives {@code fallback}, so that reading goes on and finds the others. */
    <T extends @Nullable Object> T add(T fallback, String message) {
        found.add(message);
        return fallback;
    }

    /**
     * Returns if there are none.
     *
     * @throws ProblemException with all of them
     */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
    }
}
