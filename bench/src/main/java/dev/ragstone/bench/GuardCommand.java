package dev.ragstone.bench;

import dev.ragstone.bench.cli.Arguments;
import dev.ragstone.bench.cli.Command;
import dev.ragstone.bench.cli.Option;
import dev.ragstone.bench.guard.GroupResult;
import dev.ragstone.bench.guard.GuardBench;
import dev.ragstone.bench.guard.GuardThresholds;
import dev.ragstone.bench.guard.LabelledPrompt;
import dev.ragstone.bench.guard.LabelledPromptReader;
import dev.ragstone.bench.report.GuardReport;
import dev.ragstone.bench.report.ReportFolder;
import dev.ragstone.core.classification.TextClassifier;
import dev.ragstone.models.classification.ClassifierModel;
import dev.ragstone.models.classification.HttpTextClassifier;
import dev.ragstone.models.classification.OnnxTextClassifier;
import dev.ragstone.models.http.ModelServer;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks for injections among labelled texts. Needs no running service. */
final class GuardCommand implements Command {

    private static final String DATA = "--data";

    private static final String CLASSIFIER = "--classifier";
    private static final String LABELS = "--labels";
    private static final String CLASSIFIER_FROM = "--classifier-from";
    private static final String NONE = "none";

    /** The defaults of {@code ragstone.guard}. */
    private static final double SUSPICIOUS_FROM = 0.8;

    private static final int MAX_TOKENS = 512;

    private static final List<String> METHOD = List.of(
            "Each text was looked at as a question is.",
            "Texts without a label, as questions of other data sets, count as harmless.",
            "In brackets: 95% Wilson score interval.");

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
                new Option(CLASSIFIER, NONE, "a classifier beside the words: a graph with its tokenizer, or a URL"),
                new Option(LABELS, "injection,jailbreak,malicious", "its classes that mean an injection"),
                new Option(
                        CLASSIFIER_FROM,
                        Double.toString(SUSPICIOUS_FROM),
                        "their probability from which on a text is suspicious"),
                new Option(StackOptions.OUT, "target/bench", "folder for the report"));
    }

    @Override
    public void run(Arguments arguments) {
        List<LabelledPrompt> prompts = COMMA.splitAsStream(arguments.text(DATA))
                .map(Path::of)
                .flatMap(file -> LabelledPromptReader.read(file).stream())
                .toList();
        GuardThresholds thresholds = new GuardThresholds(SUSPICIOUS_FROM, arguments.decimal(CLASSIFIER_FROM));
        try (TextClassifier classifier = classifier(arguments)) {
            GuardBench bench = new GuardBench(thresholds, classifier);
            List<GroupResult> results = bench.measure(prompts);
            GuardReport report = new GuardReport(thresholds, METHOD, results, bench.millis());
            out.println(report.toMarkdown());
            out.println("written to " + new ReportFolder(Path.of(arguments.text(StackOptions.OUT))).write(report));
        }
    }

    private static @Nullable TextClassifier classifier(Arguments arguments) {
        String where = arguments.text(CLASSIFIER);
        Set<String> labels = Set.of(COMMA.split(arguments.text(LABELS), -1));
        if (where.equals(NONE)) {
            return null;
        }
        if (where.startsWith("http://") || where.startsWith("https://")) {
            return new HttpTextClassifier(
                    new ModelServer(CLASSIFIER, URI.create(where), null, PATIENCE), labels, MAX_TOKENS);
        }
        Path graph = Path.of(where);
        return OnnxTextClassifier.load(
                ClassifierModel.onDisk(graph, graph.resolveSibling("tokenizer.json"), MAX_TOKENS),
                graph.resolveSibling("config.json"),
                labels,
                1);
    }
}
