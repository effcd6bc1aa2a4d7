package dev.ragstone.bench;

import dev.ragstone.bench.cli.Arguments;
import dev.ragstone.bench.cli.Command;
import dev.ragstone.bench.cli.Option;
import dev.ragstone.bench.client.JsonHttp;
import dev.ragstone.bench.client.UsageMeter;
import dev.ragstone.bench.dataset.CorpusDocument;
import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.bench.ingestion.GeneratedDocuments;
import dev.ragstone.bench.ingestion.IngestionRun;
import dev.ragstone.bench.ingestion.PoisonBench;
import dev.ragstone.bench.ingestion.PoisonRound;
import dev.ragstone.bench.report.PoisonReport;
import dev.ragstone.bench.report.ReportFolder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Publishes small documents with and without records among them that must become dead letters, and compares. */
final class PoisonCommand implements Command {

    private static final String DOCUMENTS = "--documents";
    private static final String WARM_UP = "--warm-up";
    private static final String POISON = "--poison";
    private static final String ROUNDS = "--rounds";

    /** As many as there are kinds of poison, so that each has come once: one of them starts a parser process. */
    private static final int WARM_UP_ROUNDS = 4;

    private final PrintStream out;

    PoisonCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "poison";
    }

    @Override
    public String summary() {
        return "publish generated documents with poison among them; tell what it costs the good ones";
    }

    @Override
    public List<Option> options() {
        Stream<Option> own = Stream.of(
                new Option(DOCUMENTS, "10000", "how many good documents, half of them without poison"),
                new Option(WARM_UP, "2000", "how many more before them, not measured"),
                new Option(POISON, "1%", "poison for a hundred good documents"),
                new Option(ROUNDS, "40", "rounds of one phase without and one with poison"));
        return Stream.concat(own, StackOptions.stack().stream()).toList();
    }

    @Override
    public void run(Arguments arguments) {
        int warmUp = arguments.number(WARM_UP);
        int rounds = arguments.number(ROUNDS);
        int count = arguments.number(DOCUMENTS);
        double share = arguments.percentage(POISON) / 100;
        if (count < 2 * rounds || warmUp < 2 * WARM_UP_ROUNDS) {
            throw new BenchException(
                    "%s must be at least %d, two for each round, and %s at least %d; they are %d and %d"
                            .formatted(DOCUMENTS, 2 * rounds, WARM_UP, 2 * WARM_UP_ROUNDS, count, warmUp));
        }
        List<CorpusDocument> all = GeneratedDocuments.of(warmUp + count, System.currentTimeMillis());
        try (JsonHttp http = new JsonHttp()) {
            UsageMeter meter = new UsageMeter(http, arguments.address(StackOptions.METRICS));
            PoisonBench bench =
                    new PoisonBench(new IngestionRun(arguments.text(StackOptions.BOOTSTRAP), meter, out), out);
            out.printf("warming up with %d documents%n", warmUp);
            bench.measure(all.subList(0, warmUp), WARM_UP_ROUNDS, share);
            List<PoisonRound> measured = bench.measure(all.subList(warmUp, all.size()), rounds, share);
            PoisonReport report = new PoisonReport(Methods.ofPoison(warmUp, measured), measured);
            out.println(report.toMarkdown());
            out.println("written to " + new ReportFolder(Path.of(arguments.text(StackOptions.OUT))).write(report));
        }
    }
}
