package dev.ragstone.events;

import dev.ragstone.core.document.Version;
import org.jspecify.annotations.Nullable;

/** The version an event has: the publisher's, else the record's timestamp. */
final class Versions {

    private Versions() {}

    static @Nullable Version of(@Nullable Long number, SourceRecord source, Violations violations) {
        if (number != null) {
            return new Version.Explicit(number);
        }
        if (source.timestampMillis() < 0) {
            violations.add("version is missing, and the record has no timestamp to stand for it");
            return null;
        }
        return new Version.Timestamp(source.timestampMillis());
    }
}
