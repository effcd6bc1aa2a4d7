package dev.ragstone.bench;

import dev.ragstone.bench.cli.Arguments;
import dev.ragstone.bench.cli.Command;
import dev.ragstone.bench.cli.Option;
import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.bench.privacy.DetectionBench;
import dev.ragstone.bench.privacy.LabelledText;
import dev.ragstone.bench.privacy.LabelledTextReader;
import dev.ragstone.bench.report.PrivacyReport;
import dev.ragstone.bench.report.ReportFolder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Looks for personal data in labelled texts and measures what is found. Needs no running service. */
final class PrivacyCommand implements Command {

    private static final String DATA = "--data";

    private static final List<String> METHOD = List.of(
            "All types were looked for in each text as a document's text is.",
            "precision: of the places found, those that overlap a label of the same type.",
            "The labels know dates, but not which of them are dates of birth: one of those is right where a date is"
                    + " labelled, and its recall is not known.",
            "recall: of the labelled places, those that overlap a finding of the same type.",
            "masked by any type: of the labelled places, those that one finding covers from end to end, whatever its type;"
                    + " what is left of the others stays readable.",
            "In brackets: 95% Wilson score interval. A type with a dash was not labelled, or not found, at all.");

    private final PrintStream out;

    PrivacyCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "privacy";
    }

    @Override
    public String summary() {
        return "look for personal data in labelled texts, measure precision and recall by type";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option(DATA, "", "file of JSON lines with text and spans (type, start, end)"),
                new Option(StackOptions.OUT, "target/bench", "folder for the report"));
    }

    @Override
    public void run(Arguments arguments) {
        Path file = Path.of(arguments.text(DATA)).toAbsolutePath().normalize();
        Path folder = file.getParent();
        if (folder == null) {
            throw new BenchException("--data must name a file, but is " + file);
        }
        List<LabelledText> texts = LabelledTextReader.read(file);
        PrivacyReport report = new PrivacyReport(
                String.valueOf(folder.getFileName()), texts.size(), METHOD, new DetectionBench().measure(texts));
        out.println(report.toMarkdown());
        out.println("written to " + new ReportFolder(Path.of(arguments.text(StackOptions.OUT))).write(report));
    }
}
