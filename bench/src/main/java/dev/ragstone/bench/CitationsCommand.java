package dev.ragstone.bench;

import dev.ragstone.bench.citations.CitationsBench;
import dev.ragstone.bench.citations.ClaimSetReader;
import dev.ragstone.bench.cli.Arguments;
import dev.ragstone.bench.cli.Command;
import dev.ragstone.bench.cli.Option;
import dev.ragstone.bench.report.CitationsReport;
import dev.ragstone.bench.report.ReportFolder;
import dev.ragstone.core.entailment.EntailmentModel;
import dev.ragstone.models.embedding.OnnxEmbedder;
import dev.ragstone.models.entailment.EntailmentFiles;
import dev.ragstone.models.entailment.OnnxEntailmentModel;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks labelled claims, and measures how well those that their passage supports are told from the others. */
final class CitationsCommand implements Command {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final String DATA = "--data";
    private static final String ENTAILMENT = "--entailment";
    private static final String LABELS = "--labels";
    private static final String NONE = "none";
    private static final int MAX_TOKENS = 512;
    private static final int CONCURRENCY = 2;

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
                new Option(
                        ENTAILMENT,
                        NONE,
                        "ONNX graph of an entailment model that looks as well, its tokenizer.json beside it"),
                new Option(
                        LABELS,
                        NONE,
                        "what its classes mean, in their order, where no config.json beside it says that"),
                new Option(StackOptions.OUT, "target/bench", "folder for the report"));
    }

    @Override
    public void run(Arguments arguments) {
        try (OnnxEmbedder model = OnnxEmbedder.bgeSmall(1);
                EntailmentModel entailment = entailment(arguments)) {
            CitationsBench bench = new CitationsBench(model, entailment, out);
            for (String folder : COMMA.split(arguments.text(DATA), -1)) {
                ClaimSetReader.read(Path.of(folder)).forEach(bench::check);
            }
            CitationsReport report = new CitationsReport(Methods.ofCitations(), bench.result());
            out.println(report.toMarkdown());
            out.println("written to " + new ReportFolder(Path.of(arguments.text(StackOptions.OUT))).write(report));
        }
    }

    private static @Nullable EntailmentModel entailment(Arguments arguments) {
        String graph = arguments.text(ENTAILMENT);
        if (graph.equals(NONE)) {
            return null;
        }
        String labels = arguments.text(LABELS);
        List<String> named =
                labels.equals(NONE) ? List.of() : COMMA.splitAsStream(labels).toList();
        return OnnxEntailmentModel.load(
                EntailmentFiles.of(Path.of(graph), Optional.empty(), named, MAX_TOKENS), CONCURRENCY);
    }
}
