package dev.ragstone.query.http;

import dev.ragstone.service.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with one request; not safe for several threads. */
final class Violations {

    private final List<String> found = new ArrayList<>();

    /** Notes a violation and gives {@code fallback}, so that reading goes on and finds the others. */
    <T> T add(T fallback, String message, Object... arguments) {
        found.add(message.formatted(arguments));
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
