package dev.ragstone.ingestion.parse.worker;

import java.nio.file.Path;
import java.util.List;

/** Entry point of a parser process. Arguments: its folder, then its limits. */
public final class WorkerMain {

    private WorkerMain() {}

    /** Serves requests from standard input until it ends. */
    public static void main(String[] args) {
        WorkerFolder folder = WorkerFolder.of(Path.of(args[0]));
        WorkerLimits limits = WorkerLimits.parse(List.of(args).subList(1, args.length));
        new Worker(() -> new TikaReading(limits), folder).serve();
    }
}
