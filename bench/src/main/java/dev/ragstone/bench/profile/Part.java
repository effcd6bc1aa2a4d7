package dev.ragstone.bench.profile;

/** A part of a service that processor time goes to. */
public enum Part {
    /** The embedding model, and everything it calls. */
    MODEL("embedding model"),
    /** The index, and everything it calls. */
    INDEX("index"),
    /** The code of this project that is in neither. */
    PIPELINE("own code"),
    /** HTTP, and what carries a request to the code of this project. */
    HTTP("HTTP, routing, injection"),
    /** Reading and writing JSON. */
    JSON("JSON"),
    /** Spans and metrics. */
    TELEMETRY("spans and metrics"),
    /** Clients of Kafka. */
    KAFKA("Kafka"),
    /** Threads of the JDK that run nothing of the above: mostly handing work from thread to thread. */
    THREADS("waking and parking of threads"),
    /** Threads of the JVM that compile. */
    COMPILER("JIT compiler"),
    /** Threads of the JVM that collect garbage and stop the others. */
    COLLECTOR("garbage collector, VM"),
    /** Threads of the JVM that record where the time goes. */
    RECORDER("this recording");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    /** What a report calls it. */
    public String label() {
        return label;
    }

    /** Whether it is part of the answer to "what does a request cost beside model and index?". */
    public boolean isOutside() {
        return this != MODEL && this != INDEX && this != RECORDER;
    }
}
