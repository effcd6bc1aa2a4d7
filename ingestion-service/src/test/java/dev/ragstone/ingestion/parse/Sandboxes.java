package dev.ragstone.ingestion.parse;

import dev.ragstone.ingestion.parse.sandbox.InstalledWorker;
import dev.ragstone.ingestion.parse.sandbox.ParserLimits;
import dev.ragstone.ingestion.parse.sandbox.ParserPool;
import dev.ragstone.ingestion.parse.worker.WorkerLimits;
import java.time.Duration;

/** Parser processes for tests. */
final class Sandboxes {

    /** The defaults of the configuration. */
    static final ParserLimits LIMITS = new ParserLimits(
            512L << 20,
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            512L << 20,
            new WorkerLimits(5_000_000, 5, 1_000));

    private Sandboxes() {}

    static ParserPool pool(ParserLimits limits) {
        return new ParserPool(1, InstalledWorker.find(), limits);
    }
}
