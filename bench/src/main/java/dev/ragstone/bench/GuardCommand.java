package dev.ragstone.bench;

import dev.ragstone.bench.cli.Arguments;
import dev.ragstone.bench.cli.Command;
import dev.ragstone.bench.cli.Option;
import dev.ragstone.bench.guard.GuardBench;
import dev.ragstone.bench.guard.LabelledPrompt;
import dev.ragstone.bench.guard.LabelledPromptReader;
import dev.ragstone.bench.report.GuardReport;
import dev.ragstone.bench.report.ReportFolder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Looks for injections among labelled texts. Needs no running service. */
final class GuardCommand implements Command {

    private static final String DATA = "--data";

    /** The default of {@code ragstone.guard.suspicious-from}. */
    private static final double SUSPICIOUS_FROM = 0.8;

    private static final List<String> METHOD = List.of(
            "Each text was looked at as a question is, by its words alone.",
            "Texts without a label, as questions of other data sets, count as harmless.",
            "In brackets: 95% Wilson score interval.");

    private final PrintStream out;

    GuardCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "guard";
    }

    @Override
    public String summary() {
        return "look for injections among labelled texts, measure detection and false alarms";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option(DATA, "", "files of JSON lines with text and label (1: injection), separated by commas"),
                new Option(StackOptions.OUT, "target/bench", "folder for the report"));
    }

    @Override
    public void run(Arguments arguments) {
        List<LabelledPrompt> prompts = Arrays.stream(arguments.text(DATA).split(",", -1))
                .map(Path::of)
                .flatMap(file -> LabelledPromptReader.read(file).stream())
                .toList();
        GuardReport report = new GuardReport(SUSPICIOUS_FROM, METHOD, new GuardBench(SUSPICIOUS_FROM).measure(prompts));
        out.println(report.toMarkdown());
        out.println("written to " + new ReportFolder(Path.of(arguments.text(StackOptions.OUT))).write(report));
    }
}
