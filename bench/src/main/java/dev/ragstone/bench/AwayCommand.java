package dev.ragstone.bench;

import dev.ragstone.bench.cli.Arguments;
import dev.ragstone.bench.cli.Command;
import dev.ragstone.bench.cli.Option;
import dev.ragstone.bench.client.JsonHttp;
import dev.ragstone.bench.client.UsageMeter;
import dev.ragstone.bench.load.AwayBench;
import dev.ragstone.bench.load.AwayResult;
import dev.ragstone.bench.load.AwaySettings;
import dev.ragstone.bench.load.HaltedConsumer;
import dev.ragstone.bench.load.LoadBench;
import dev.ragstone.bench.load.LoadSettings;
import dev.ragstone.bench.load.RetrieveTarget;
import dev.ragstone.bench.load.StopSignal;
import dev.ragstone.bench.profile.StackProcess;
import dev.ragstone.bench.report.AwayReport;
import dev.ragstone.bench.report.ReportFolder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Asks questions at a steady rate while eval-service reads what was asked, and while it is halted, in turn. */
final class AwayCommand implements Command {

    private static final String PAIRS = "--pairs";
    private static final String SETTLE = "--settle";
    private static final String GROUP = "eval-service";

    private final PrintStream out;

    AwayCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "eval-away";
    }

    @Override
    public String summary() {
        return "ask at a steady rate, with eval-service and without it in turn; compare the slowest answers";
    }

    @Override
    public List<Option> options() {
        Stream<Option> own = Stream.of(
                new Option(PAIRS, "20", "how often both are measured"),
                new Option(SETTLE, "3", "seconds of questions before those that are measured, each time"));
        return Stream.concat(own, LoadOptions.all().stream()).toList();
    }

    @Override
    public void run(Arguments arguments) {
        LoadOptions options = new LoadOptions(arguments);
        LoadSettings load = options.settings();
        AwaySettings settings = new AwaySettings(
                load.rate(), arguments.number(PAIRS), Duration.ofSeconds(arguments.number(SETTLE)), load.measured());
        long eval = StackProcess.ofEvaluation(options.query(), options.stack());
        try (JsonHttp http = new JsonHttp();
                RetrieveTarget target = RetrieveTarget.ofAnswers(options.query(), options.requests());
                HaltedConsumer consumer = new HaltedConsumer(eval, GROUP, arguments.text(StackOptions.BOOTSTRAP));
                StopSignal stop = StopSignal.listen()) {
            options.fill(http, out);
            new LoadBench(target, new UsageMeter(http, options.queryMetrics()), load, stop, out).warmUp();
            AwayResult result = new AwayBench(target, consumer, settings, stop, out).measure();
            AwayReport report = new AwayReport(options.title(), Methods.ofAway(settings), result);
            out.println(report.toMarkdown());
            out.println("written to " + new ReportFolder(Path.of(arguments.text(StackOptions.OUT))).write(report));
        }
    }
}
