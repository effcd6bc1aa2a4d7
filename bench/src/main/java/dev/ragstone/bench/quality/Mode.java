package dev.ragstone.bench.quality;

import java.util.Locale;

/** The ways to retrieve. */
public enum Mode {
    /** By vectors alone. */
    DENSE,
    /** By words alone. */
    LEXICAL,
    /** Both, joined. */
    HYBRID;

    /** The name in requests and reports. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
