package dev.ragstone.events;

import java.util.List;

/** An event is not what the schema says. The message names the event and lists everything that is wrong with it. */
public final class MalformedEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> violations;

    /**
     * Reports all violations of one event.
     *
     * @param event names the event, such as {@code "document event acme/a (partition 0, offset 7)"}
     * @param violations what is wrong, at least one
     */
    public MalformedEventException(String event, List<String> violations) {
        super("%s is malformed: %s".formatted(event, String.join("; ", violations)));
        this.violations = List.copyOf(violations);
    }

    /** Everything that is wrong, in the order it was found. */
    public List<String> violations() {
        return violations;
    }
}
