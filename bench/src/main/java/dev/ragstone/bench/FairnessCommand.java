package dev.ragstone.bench;

import dev.ragstone.bench.cli.Arguments;
import dev.ragstone.bench.cli.Command;
import dev.ragstone.bench.cli.Option;
import dev.ragstone.bench.ingestion.FairnessBench;
import dev.ragstone.bench.ingestion.GeneratedDocuments;
import dev.ragstone.bench.report.FairnessReport;
import dev.ragstone.bench.report.ReportFolder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Publishes a backfill of one tenant and tells what it does to another tenant's updates. */
final class FairnessCommand implements Command {

    private static final String DOCUMENTS = "--documents";
    private static final String UPDATES = "--updates";
    private static final String TO_THE_END = "--to-the-end";

    private final PrintStream out;

    FairnessCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "fairness";
    }

    @Override
    public String summary() {
        return "publish many documents of one tenant; tell how long another tenant's updates take meanwhile";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option(DOCUMENTS, "20000", "documents of the backfill"),
                new Option(UPDATES, "20", "updates of the other tenant, before and during the backfill each"),
                new Option(
                        TO_THE_END, "true", "false: leave when the updates are measured, with the backfill under way"),
                new Option(StackOptions.BOOTSTRAP, "127.0.0.1:9092", "Kafka brokers"),
                new Option(StackOptions.OUT, "target/bench", "folder for the report"));
    }

    @Override
    public void run(Arguments arguments) {
        FairnessBench bench = new FairnessBench(arguments.text(StackOptions.BOOTSTRAP), out);
        FairnessReport report = new FairnessReport(
                Methods.ofFairness(),
                bench.measure(
                        GeneratedDocuments.of(arguments.number(DOCUMENTS), System.currentTimeMillis()),
                        arguments.number(UPDATES),
                        arguments.isTrue(TO_THE_END)));
        out.println(report.toMarkdown());
        out.println("written to " + new ReportFolder(Path.of(arguments.text(StackOptions.OUT))).write(report));
    }
}
