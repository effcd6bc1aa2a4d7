package dev.ragstone.bench;

import dev.ragstone.bench.cli.Arguments;
import dev.ragstone.bench.cli.Command;
import dev.ragstone.bench.cli.Option;
import dev.ragstone.bench.firsttoken.FirstTokenBench;
import dev.ragstone.bench.firsttoken.TimedModel;
import dev.ragstone.bench.report.FirstTokenReport;
import dev.ragstone.bench.report.ReportFolder;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Measures what is added to a model's first words on their way. Needs a query-service with a route to this bench. */
final class FirstTokenCommand implements Command {

    private static final String QUERY = "--query";
    private static final String PORT = "--port";
    private static final String QUESTIONS = "--questions";

    private static final List<String> METHOD = List.of(
            "The bench is the model and the reader: its first word is the time at which it leaves the model, and is compared"
                    + " with the time at which it is read from the stream of query-service.",
            "One question after the other, streamed, over the loopback interface; half as many before them are not measured.",
            "What comes before the model is asked, and the model's own time, are not in it.");

    private final PrintStream out;

    FirstTokenCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "first-token";
    }

    @Override
    public String summary() {
        return "stream answers of a model that tells the time, measure how long its first words are on their way";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option(QUERY, "http://127.0.0.1:8080", "query-service, whose route leads to --port"),
                new Option(PORT, "18099", "port of the model"),
                new Option(QUESTIONS, "500", "questions that are measured"),
                new Option(StackOptions.OUT, "target/bench", "folder for the report"));
    }

    @Override
    public void run(Arguments arguments) {
        // Otherwise the model's words wait for each other.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try (TimedModel model = new TimedModel(arguments.number(PORT))) {
            out.println("the model is at " + model.baseUrl());
            FirstTokenReport report = new FirstTokenReport(
                    METHOD,
                    new FirstTokenBench(URI.create(arguments.text(QUERY))).measure(arguments.number(QUESTIONS)));
            out.println(report.toMarkdown());
            out.println("written to " + new ReportFolder(Path.of(arguments.text(StackOptions.OUT))).write(report));
        }
    }
}
