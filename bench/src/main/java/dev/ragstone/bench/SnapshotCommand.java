package dev.ragstone.bench;

import dev.ragstone.bench.cli.Arguments;
import dev.ragstone.bench.cli.Command;
import dev.ragstone.bench.cli.Option;
import dev.ragstone.bench.client.JsonHttp;
import dev.ragstone.bench.report.ReportFolder;
import dev.ragstone.bench.report.SnapshotReport;
import dev.ragstone.bench.snapshot.SnapshotBench;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Makes snapshots of an index in Qdrant, restores them beside it, and tells how long both take. */
final class SnapshotCommand implements Command {

    private static final String QDRANT = "--qdrant";
    private static final String COLLECTION = "--collection";
    private static final String KEY_FILE = "--key-file";
    private static final String NO_KEY = "none";

    /** Longer than the snapshot of any collection takes that fits onto one node. */
    private static final Duration PATIENCE = Duration.ofHours(6);

    private static final List<String> METHOD = List.of(
            "The collections that the index' aliases name: chunks and registry. Nobody publishes meanwhile.",
            "made: from the order to the snapshot on Qdrant's disk.",
            "restored: from the order to a collection with all points; Qdrant fetches the snapshot from itself over HTTP.",
            "On several nodes each takes the snapshot of its shards: run it against each.");

    private final PrintStream out;

    SnapshotCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "snapshot";
    }

    @Override
    public String summary() {
        return "make snapshots of an index in Qdrant, restore them beside it, measure both";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option(QDRANT, "http://127.0.0.1:6333", "Qdrant's HTTP address"),
                new Option(COLLECTION, "ragstone", "the index: the value of ragstone.index.qdrant.collection"),
                new Option(KEY_FILE, NO_KEY, "file with Qdrant's API key; none: without"),
                new Option(StackOptions.OUT, "target/bench", "folder for the report"));
    }

    @Override
    public void run(Arguments arguments) {
        try (JsonHttp http = http(arguments.text(KEY_FILE))) {
            SnapshotBench bench = new SnapshotBench(http, arguments.address(QDRANT));
            SnapshotReport report = new SnapshotReport(METHOD, bench.measure(arguments.text(COLLECTION)));
            out.println(report.toMarkdown());
            out.println("written to " + new ReportFolder(Path.of(arguments.text(StackOptions.OUT))).write(report));
        }
    }

    private static JsonHttp http(String keyFile) {
        return keyFile.equals(NO_KEY) ? JsonHttp.waiting(PATIENCE) : JsonHttp.withKeyFrom(Path.of(keyFile), PATIENCE);
    }
}
