package dev.ragstone.bench.load;

/**
 * One request and its end; all times by {@link System#nanoTime}.
 *
 * @param due when it should have been sent
 * @param sent when it was
 * @param ended when the whole answer was there, or the failure known
 * @param reply how it ended
 */
record Exchange(long due, long sent, long ended, Reply reply) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** What somebody waited who came when the request was due. */
    double millisFromDue() {
        return (ended - due) / NANOS_PER_MILLI;
    }

    double millisFromSending() {
        return (ended - sent) / NANOS_PER_MILLI;
    }

    /** Whether it was sent more than a millisecond after it was due: then the bench did not keep up, or was not let. */
    boolean isLate() {
        return sent - due > NANOS_PER_MILLI;
    }
}
