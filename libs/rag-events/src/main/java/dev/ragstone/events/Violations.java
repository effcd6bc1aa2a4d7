package dev.ragstone.events;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with one event, so that its publisher learns all of it at once. */
final class Violations {

    private final String event;
    private final List<String> found = new ArrayList<>();

    /**
     * Starts with none.
     *
     * @param event names the event in the message
     */
    Violations(String event) {
        this.event = event;
    }

    void add(String violation) {
        found.add(violation);
    }

    /** What the supplier gives; null, and its message noted, if it refuses its input. */
    <T> @Nullable T attempt(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            add(String.valueOf(e.getMessage()));
            return null;
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new MalformedEventException(event, found);
        }
    }

    /** The exception to throw where reading cannot go on. */
    MalformedEventException fatal(String violation) {
        add(violation);
        return new MalformedEventException(event, found);
    }
}
