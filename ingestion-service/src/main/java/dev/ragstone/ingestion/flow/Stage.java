package dev.ragstone.ingestion.flow;

import java.util.Locale;

/** The stages an event passes; named in status records, dead letters, spans and metrics. */
public enum Stage {
    INTAKE,
    FETCH,
    PARSE,
    REDACT,
    CHUNK,
    EMBED,
    STORE;

    /** The name as it is written outside. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
