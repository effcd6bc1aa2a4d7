package dev.ragstone.query.cache;

import java.util.Locale;

/** Why a question is neither answered from the cache nor remembered. */
enum Bypass {
    /** Nobody reads the status topic: the broker is away, the topic is not there yet, or the service has just started. */
    NOT_FOLLOWING,
    /** The status topic is read, but its end, as it was not long ago, has not been reached. */
    BEHIND;

    /** The name in metrics. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
