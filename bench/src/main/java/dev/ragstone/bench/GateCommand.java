package dev.ragstone.bench;

import dev.ragstone.bench.cli.Arguments;
import dev.ragstone.bench.cli.Command;
import dev.ragstone.bench.cli.Option;
import dev.ragstone.bench.client.JsonHttp;
import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.bench.gate.Gate;
import dev.ragstone.bench.gate.GateOrder;
import dev.ragstone.bench.gate.GateResult;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Has the eval-service ask a data set, and ends with an error where answers have become significantly worse. */
final class GateCommand implements Command {

    private static final String DATA = "--data";
    private static final String NAME = "--name";
    private static final String BASELINE = "--baseline";
    private static final String METRICS = "--metrics";
    private static final String SMALLEST_EFFECT = "--smallest-effect";
    private static final String LABEL = "--label";
    private static final String EVAL = "--eval";
    private static final String KEY_FILE = "--key-file";
    private static final String NO_KEY = "none";
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final PrintStream out;

    GateCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "gate";
    }

    @Override
    public String summary() {
        return "ask a data set, compare with an earlier time; end with an error where answers are significantly worse";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option(DATA, "", "file of JSON lines with id, question and, if known, reference"),
                new Option(NAME, "gate", "name of the experiment: those of one name follow each other"),
                new Option(BASELINE, "latest", "latest, none or the id of an experiment"),
                new Option(METRICS, "usual", "metrics that decide, separated by commas; usual: the service's choice"),
                new Option(SMALLEST_EFFECT, "0", "smallest difference of a share that anyone cares for"),
                new Option(LABEL, "make eval-gate", "what is special about this one"),
                new Option(EVAL, "http://127.0.0.1:8082", "eval-service"),
                new Option(KEY_FILE, NO_KEY, "file with a key that has the role admin; none: without"),
                new Option(StackOptions.OUT, "target/eval-gate", "folder for the reports"));
    }

    @Override
    public void run(Arguments arguments) {
        GateOrder order = new GateOrder(
                arguments.text(NAME),
                Path.of(arguments.text(DATA)),
                arguments.text(BASELINE),
                arguments.text(METRICS),
                arguments.decimal(SMALLEST_EFFECT),
                arguments.text(LABEL));
        Path folder = Path.of(arguments.text(StackOptions.OUT));
        try (JsonHttp http = http(arguments.text(KEY_FILE))) {
            GateResult result = new Gate(http, arguments.address(EVAL), PAUSE, out).run(order, folder);
            out.println(result.toTable());
            out.printf("%s%nwritten to %s%n", result.summary(), folder);
            result.objection().ifPresent(objection -> {
                throw new BenchException(objection);
            });
        }
    }

    private static JsonHttp http(String keyFile) {
        return keyFile.equals(NO_KEY) ? new JsonHttp() : JsonHttp.withKeyFrom(Path.of(keyFile));
    }
}
