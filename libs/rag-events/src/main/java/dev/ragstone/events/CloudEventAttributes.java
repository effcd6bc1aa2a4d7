package dev.ragstone.events;

import dev.ragstone.events.EventEnvelope.Kind;
import org.jspecify.annotations.Nullable;

/** The context attributes of a CloudEvent, wherever they stand. */
final class CloudEventAttributes {

    private final Lookup lookup;
    private final String label;
    private final Violations violations;

    /**
     * Reads attributes.
     *
     * @param lookup gives an attribute by its name
     * @param label what messages put in front of the name
     * @param violations where problems are noted
     */
    CloudEventAttributes(Lookup lookup, String label, Violations violations) {
        this.lookup = lookup;
        this.label = label;
        this.violations = violations;
    }

    /** Checks the required attributes, and gives what the type says happened. */
    Kind check() {
        String version = required("specversion");
        if (!version.isEmpty() && !version.equals(CloudEvents.SPEC_VERSION)) {
            violations.add("%sspecversion must be %s, but is '%s'"
                    .formatted(label, CloudEvents.SPEC_VERSION, Excerpt.of(version)));
        }
        required("id");
        required("source");
        return kind(required("type"));
    }

    @Nullable
    String subject() {
        return lookup.find("subject");
    }

    private Kind kind(String type) {
        return switch (type) {
            case CloudEvents.UPSERTED -> Kind.UPSERTED;
            case CloudEvents.DELETED -> Kind.DELETED;
            case "" -> Kind.UPSERTED;
            default ->
                throw violations.fatal("%stype must be %s or %s, but is '%s'"
                        .formatted(label, CloudEvents.UPSERTED, CloudEvents.DELETED, Excerpt.of(type)));
        };
    }

    private String required(String name) {
        String value = lookup.find(name);
        if (value == null || value.isBlank()) {
            violations.add(label + name + " is missing");
            return "";
        }
        return value;
    }

    /** Gives an attribute by its name; null if there is none. */
    @FunctionalInterface
    interface Lookup {
        @Nullable
        String find(String name);
    }
}
