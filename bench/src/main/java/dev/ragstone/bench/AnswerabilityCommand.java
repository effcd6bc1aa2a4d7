package dev.ragstone.bench;

import dev.ragstone.bench.answerability.AnswerabilityBench;
import dev.ragstone.bench.cli.Arguments;
import dev.ragstone.bench.cli.Command;
import dev.ragstone.bench.cli.Option;
import dev.ragstone.bench.client.JsonHttp;
import dev.ragstone.bench.client.RetrieveClient;
import dev.ragstone.bench.client.UsageMeter;
import dev.ragstone.bench.dataset.DataSet;
import dev.ragstone.bench.dataset.DataSetReader;
import dev.ragstone.bench.ingestion.BenchDocuments;
import dev.ragstone.bench.ingestion.IngestionRun;
import dev.ragstone.bench.report.AnswerabilityReport;
import dev.ragstone.bench.report.ReportFolder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Publishes data sets, asks their questions, and measures how well those without an answer are told from the others. */
final class AnswerabilityCommand implements Command {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final String DATA = "--data";
    private static final String CONTENT_TYPE = "--content-type";
    private static final String VERSION = "--version";
    private static final String QUERY = "--query";

    private final PrintStream out;

    AnswerabilityCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "answerability";
    }

    @Override
    public String summary() {
        return "publish labelled data sets, ask their questions, measure how answerability parts them";
    }

    @Override
    public List<Option> options() {
        Stream<Option> own = Stream.of(
                new Option(DATA, "", "folders with corpus.jsonl, queries.jsonl and qrels.tsv, parted by commas"),
                new Option(CONTENT_TYPE, "text/plain", "media type of the corpora, such as text/markdown"),
                new Option(VERSION, "1", "version of the documents; a higher one indexes them anew"),
                new Option(QUERY, "http://127.0.0.1:8080", "query-service"));
        return Stream.concat(own, StackOptions.stack().stream()).toList();
    }

    @Override
    public void run(Arguments arguments) {
        try (JsonHttp http = new JsonHttp()) {
            UsageMeter cpu = new UsageMeter(http, arguments.address(StackOptions.METRICS));
            IngestionRun ingestion = new IngestionRun(arguments.text(StackOptions.BOOTSTRAP), cpu, out);
            AnswerabilityBench bench = new AnswerabilityBench(new RetrieveClient(http, arguments.address(QUERY)), out);
            for (String folder : COMMA.split(arguments.text(DATA), -1)) {
                DataSet set = DataSetReader.read(Path.of(folder));
                BenchDocuments documents = new BenchDocuments(
                        set.name(), arguments.text(CONTENT_TYPE), arguments.number(VERSION), set.documents());
                ingestion.ingest(documents);
                bench.ask(documents, set.labelled());
            }
            AnswerabilityReport report = new AnswerabilityReport(Methods.ofAnswerability(), bench.result());
            out.println(report.toMarkdown());
            out.println("written to " + new ReportFolder(Path.of(arguments.text(StackOptions.OUT))).write(report));
        }
    }
}
