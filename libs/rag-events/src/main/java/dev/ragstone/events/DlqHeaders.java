package dev.ragstone.events;

import java.util.Set;

/**
 * The headers a record gets on its way to {@link Topics#DOCUMENTS_DLQ}, all of them UTF-8 text; they stand beside its
 * own.
 */
public final class DlqHeaders {

    /** What every header of this class begins with. */
    public static final String PREFIX = "ragstone-";

    /** The stage that failed. */
    public static final String ERROR_STAGE = PREFIX + "error-stage";

    /** Class name of the exception. */
    public static final String ERROR_CLASS = PREFIX + "error-class";

    /** What happened, and what to do. */
    public static final String ERROR_MESSAGE = PREFIX + "error-message";

    /** The topic the record came from. */
    public static final String ORIGIN_TOPIC = PREFIX + "origin-topic";

    /** Its partition there, a decimal number. */
    public static final String ORIGIN_PARTITION = PREFIX + "origin-partition";

    /** Its offset there, a decimal number. */
    public static final String ORIGIN_OFFSET = PREFIX + "origin-offset";

    /** How often it was tried, a decimal number from 1. */
    public static final String ATTEMPTS = PREFIX + "attempts";

    /** Trace of the last attempt, 32 hexadecimal digits; absent if it was not traced. */
    public static final String TRACE_ID = PREFIX + "trace-id";

    /**
     * Where a record that was replayed stood first, as {@code topic-partition@offset}; absent if it never was. The
     * replayed record in {@link Topics#DOCUMENTS} has it too, beside {@link #ATTEMPTS}.
     */
    public static final String REPLAY_OF = PREFIX + "replay-of";

    private static final Set<String> ALL = Set.of(
            ERROR_STAGE,
            ERROR_CLASS,
            ERROR_MESSAGE,
            ORIGIN_TOPIC,
            ORIGIN_PARTITION,
            ORIGIN_OFFSET,
            ATTEMPTS,
            TRACE_ID,
            REPLAY_OF);

    private DlqHeaders() {}

    /** Whether a header is one of these, and no publisher's own. */
    public static boolean isOne(String name) {
        return ALL.contains(name);
    }
}
