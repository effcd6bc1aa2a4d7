package dev.ragstone.bench.load;

/** How a request ended. */
sealed interface Reply {

    /**
     * All that was asked for.
     *
     * @param timings how long the service took
     */
    record Answered(ServerTimings timings) implements Reply {}

    /**
     * Passages, but not from all the steps that were asked for.
     *
     * @param steps the steps left out
     */
    record Degraded(String steps) implements Reply {}

    /**
     * A status other than 200.
     *
     * @param status the status
     */
    record Refused(int status) implements Reply {}

    /** No answer within the time a client waits. */
    record TimedOut() implements Reply {}

    /**
     * No answer for another reason.
     *
     * @param reason why
     */
    record Broken(String reason) implements Reply {}

    /** What a report counts it under. */
    default String label() {
        return switch (this) {
            case Answered answered -> "answered";
            case Degraded(String steps) -> "without " + steps;
            case Refused(int status) -> "HTTP " + status;
            case TimedOut timedOut -> "timed out";
            case Broken(String reason) -> reason;
        };
    }
}
