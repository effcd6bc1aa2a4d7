package dev.ragstone.bench;

import dev.ragstone.bench.cli.Arguments;
import dev.ragstone.bench.cli.Command;
import dev.ragstone.bench.cli.Option;
import dev.ragstone.bench.client.JsonHttp;
import dev.ragstone.bench.client.UsageMeter;
import dev.ragstone.bench.dataset.CorpusDocument;
import dev.ragstone.bench.ingestion.BenchDocuments;
import dev.ragstone.bench.ingestion.EmbeddingShare;
import dev.ragstone.bench.ingestion.GeneratedDocuments;
import dev.ragstone.bench.ingestion.IngestionResult;
import dev.ragstone.bench.ingestion.IngestionRun;
import dev.ragstone.bench.ingestion.RawEmbedding;
import dev.ragstone.bench.ingestion.Reingestion;
import dev.ragstone.bench.report.IngestionReport;
import dev.ragstone.bench.report.ReportFolder;
import dev.ragstone.models.embedding.OnnxEmbedder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Publishes small documents and compares the cost of ingestion with that of the model alone. */
final class IngestCommand implements Command {

    private static final String DOCUMENTS = "--documents";
    private static final String WARM_UP = "--warm-up";
    private static final String AGAIN = "--again";
    private static final int RAW_TEXTS = 2_000;

    /** Model and ingestion take turns, so that a machine that slows down meanwhile does not favour one side. */
    private static final int ROUNDS = 10;

    private final PrintStream out;

    IngestCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public String summary() {
        return "publish generated documents; tell what ingestion costs beside embedding";
    }

    @Override
    public List<Option> options() {
        Stream<Option> own = Stream.of(
                new Option(DOCUMENTS, "10000", "how many small documents"),
                new Option(WARM_UP, "5000", "how many more before them, not measured"),
                new Option(AGAIN, "false", "true: publish the same documents again, unchanged"));
        return Stream.concat(own, StackOptions.all().stream()).toList();
    }

    @Override
    public void run(Arguments arguments) {
        int threads = arguments.number(StackOptions.THREADS);
        int warmUp = arguments.number(WARM_UP);
        List<CorpusDocument> all =
                GeneratedDocuments.of(warmUp + arguments.number(DOCUMENTS), System.currentTimeMillis());
        List<CorpusDocument> documents = all.subList(warmUp, all.size());
        List<String> texts = documents.stream()
                .limit(RAW_TEXTS)
                .map(document -> document.title() + '\n' + document.text())
                .toList();
        try (JsonHttp http = new JsonHttp();
                OnnxEmbedder model = OnnxEmbedder.bgeSmall(threads)) {
            RawEmbedding raw = new RawEmbedding(model, threads);
            raw.warmUp(texts.subList(0, texts.size() / 4));
            UsageMeter meter = new UsageMeter(http, arguments.address(StackOptions.METRICS));
            IngestionRun run = new IngestionRun(arguments.text(StackOptions.BOOTSTRAP), meter, out);
            out.printf("warming up with %d documents%n", warmUp);
            run.ingest(generated(all.subList(0, warmUp)));
            double rawSeconds = 0;
            List<IngestionResult> results = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                rawSeconds += raw.cpuSeconds(part(texts, round));
                results.add(run.ingest(generated(part(documents, round))));
            }
            IngestionResult result = IngestionResult.sum(results);
            EmbeddingShare share = new EmbeddingShare(
                    result.cpuSecondsPerChunk(), OptionalDouble.of(rawSeconds / texts.size()), texts.size(), threads);
            Reingestion reingestion = null;
            if (arguments.isTrue(AGAIN)) {
                out.println("publishing the same documents again");
                reingestion = new Reingestion(result, run.ingest(generated(documents)));
            }
            report(arguments, new IngestionReport(Methods.ofIngest(warmUp, ROUNDS, share), result, share, reingestion));
        }
    }

    private static <T> List<T> part(List<T> all, int round) {
        return all.subList(all.size() * round / ROUNDS, all.size() * (round + 1) / ROUNDS);
    }

    private static BenchDocuments generated(List<CorpusDocument> documents) {
        return new BenchDocuments("generated", "text/plain", 1, documents);
    }

    private void report(Arguments arguments, IngestionReport report) {
        out.println(report.toMarkdown());
        out.println("written to " + new ReportFolder(Path.of(arguments.text(StackOptions.OUT))).write(report));
    }
}
