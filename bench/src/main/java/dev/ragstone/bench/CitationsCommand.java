package dev.ragstone.bench;

import dev.ragstone.bench.citations.CitationsBench;
import dev.ragstone.bench.citations.ClaimSetReader;
import dev.ragstone.bench.cli.Arguments;
import dev.ragstone.bench.cli.Command;
import dev.ragstone.bench.cli.Option;
import dev.ragstone.bench.report.CitationsReport;
import dev.ragstone.bench.report.ReportFolder;
import dev.ragstone.models.embedding.OnnxEmbedder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Checks labelled claims, and measures how well those that their passage supports are told from the others. */
final class CitationsCommand implements Command {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final String DATA = "--data";

    private final PrintStream out;

    CitationsCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "citations";
    }

    @Override
    public String summary() {
        return "check labelled claims against their passages, measure how well support is told";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option(DATA, "", "folders of JSON lines with claim, passage and label, parted by commas"),
                new Option(StackOptions.OUT, "target/bench", "folder for the report"));
    }

    @Override
    public void run(Arguments arguments) {
        try (OnnxEmbedder model = OnnxEmbedder.bgeSmall(1)) {
            CitationsBench bench = new CitationsBench(model, out);
            for (String folder : COMMA.split(arguments.text(DATA), -1)) {
                ClaimSetReader.read(Path.of(folder)).forEach(bench::check);
            }
            CitationsReport report = new CitationsReport(Methods.ofCitations(), bench.result());
            out.println(report.toMarkdown());
            out.println("written to " + new ReportFolder(Path.of(arguments.text(StackOptions.OUT))).write(report));
        }
    }
}
