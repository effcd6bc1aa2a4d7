package dev.ragstone.bench;

import dev.ragstone.bench.cli.Arguments;
import dev.ragstone.bench.cli.Command;
import dev.ragstone.bench.cli.Option;
import dev.ragstone.bench.client.JsonHttp;
import dev.ragstone.bench.client.RetrieveClient;
import dev.ragstone.bench.client.UsageMeter;
import dev.ragstone.bench.dataset.DataSet;
import dev.ragstone.bench.dataset.DataSetReader;
import dev.ragstone.bench.ingestion.BenchDocuments;
import dev.ragstone.bench.ingestion.EmbeddingShare;
import dev.ragstone.bench.ingestion.IngestionResult;
import dev.ragstone.bench.ingestion.IngestionRun;
import dev.ragstone.bench.ingestion.RawEmbedding;
import dev.ragstone.bench.quality.ChunkTexts;
import dev.ragstone.bench.quality.QualityBench;
import dev.ragstone.bench.quality.QualityResult;
import dev.ragstone.bench.quality.QualitySettings;
import dev.ragstone.bench.report.QualityReport;
import dev.ragstone.bench.report.ReportFolder;
import dev.ragstone.models.embedding.OnnxEmbedder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Publishes a judged data set, asks all of its queries, and measures the rankings. */
final class QualityCommand implements Command {

    private static final String DATA = "--data";
    private static final String CONTENT_TYPE = "--content-type";
    private static final String VERSION = "--version";
    private static final String QUERY = "--query";
    private static final String TOP_K = "--top-k";
    private static final String CANDIDATES = "--candidates";
    private static final int RAW_TEXTS = 500;
    private static final int TIMED_QUERIES = 200;

    private final PrintStream out;

    QualityCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "quality";
    }

    @Override
    public String summary() {
        return "publish a judged data set, ask its queries, measure nDCG@10, Recall@100 and MRR@10";
    }

    @Override
    public List<Option> options() {
        Stream<Option> own = Stream.of(
                new Option(DATA, "", "folder with corpus.jsonl, queries.jsonl and qrels.tsv"),
                new Option(CONTENT_TYPE, "text/plain", "media type of the corpus, such as text/markdown"),
                new Option(VERSION, "1", "version of the documents; a higher one indexes them anew"),
                new Option(QUERY, "http://127.0.0.1:8080", "query-service"),
                new Option(TOP_K, "1000", "passages per query"),
                new Option(CANDIDATES, "1000", "candidates per channel"));
        return Stream.concat(own, StackOptions.all().stream()).toList();
    }

    @Override
    public void run(Arguments arguments) {
        DataSet set = DataSetReader.read(Path.of(arguments.text(DATA)));
        BenchDocuments documents = new BenchDocuments(
                set.name(), arguments.text(CONTENT_TYPE), arguments.number(VERSION), set.documents());
        QualitySettings settings =
                new QualitySettings(arguments.number(TOP_K), arguments.number(CANDIDATES), TIMED_QUERIES);
        try (JsonHttp http = new JsonHttp()) {
            UsageMeter cpu = new UsageMeter(http, arguments.address(StackOptions.METRICS));
            IngestionResult ingestion =
                    new IngestionRun(arguments.text(StackOptions.BOOTSTRAP), cpu, out).ingest(documents);
            ChunkTexts seen = new ChunkTexts();
            RetrieveClient client = new RetrieveClient(http, arguments.address(QUERY));
            QualityResult quality = new QualityBench(client, settings, seen, out).measure(documents, set.queries());
            EmbeddingShare share = share(ingestion, seen.sample(RAW_TEXTS), arguments.number(StackOptions.THREADS));
            List<String> method = Methods.ofQuality(set, settings, share);
            report(arguments, new QualityReport(set.name(), method, quality, ingestion, share));
        }
    }

    private static EmbeddingShare share(IngestionResult ingestion, List<String> texts, int threads) {
        if (texts.isEmpty()) {
            return new EmbeddingShare(ingestion.cpuSecondsPerChunk(), OptionalDouble.empty(), 0, threads);
        }
        try (OnnxEmbedder model = OnnxEmbedder.bgeSmall(threads)) {
            RawEmbedding raw = new RawEmbedding(model, threads);
            raw.warmUp(texts.subList(0, texts.size() / 4));
            double perChunk = raw.cpuSeconds(texts) / texts.size();
            return new EmbeddingShare(
                    ingestion.cpuSecondsPerChunk(), OptionalDouble.of(perChunk), texts.size(), threads);
        }
    }

    private void report(Arguments arguments, QualityReport report) {
        out.println(report.toMarkdown());
        out.println("written to " + new ReportFolder(Path.of(arguments.text(StackOptions.OUT))).write(report));
    }
}
