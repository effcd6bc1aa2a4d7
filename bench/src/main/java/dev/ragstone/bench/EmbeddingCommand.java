package dev.ragstone.bench;

import dev.ragstone.bench.cli.Arguments;
import dev.ragstone.bench.cli.Command;
import dev.ragstone.bench.cli.Option;
import dev.ragstone.bench.embedding.QuestionEmbeddingBench;
import dev.ragstone.bench.report.EmbeddingReport;
import dev.ragstone.bench.report.ReportFolder;
import dev.ragstone.models.embedding.OnnxEmbedder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Embeds questions of several lengths and measures what each costs. Needs no running service. */
final class EmbeddingCommand implements Command {

    private static final String QUESTIONS = "--questions";

    private static final List<String> METHOD = List.of(
            "Made-up questions, none of which comes twice, each by itself on one thread, as a question is embedded that is"
                    + " not in the cache; a first round of each length is not measured.",
            "ms: processor time of the thread, the model's included.",
            "tokenising: cutting into tokens with offsets, which embedding does without offsets. late interaction: with"
                    + " the tokens kept for it, minus without.",
            "allocated: on the heap of the JVM; the model's own memory is outside of it and reused.");

    private final PrintStream out;

    EmbeddingCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "embedding";
    }

    @Override
    public String summary() {
        return "embed questions of several lengths, measure processor time and allocation";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option(QUESTIONS, "500", "questions of each length"),
                new Option(StackOptions.OUT, "target/bench", "folder for the report"));
    }

    @Override
    public void run(Arguments arguments) {
        try (OnnxEmbedder model = OnnxEmbedder.bgeSmall(1)) {
            EmbeddingReport report = new EmbeddingReport(
                    METHOD, new QuestionEmbeddingBench(model, arguments.number(QUESTIONS)).measure());
            out.println(report.toMarkdown());
            out.println("written to " + new ReportFolder(Path.of(arguments.text(StackOptions.OUT))).write(report));
        }
    }
}
