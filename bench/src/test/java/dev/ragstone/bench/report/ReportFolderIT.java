package dev.ragstone.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.bench.client.Usage;
import dev.ragstone.bench.ingestion.EmbeddingShare;
import dev.ragstone.bench.ingestion.IngestionResult;
import dev.ragstone.bench.ingestion.PoisonRound;
import dev.ragstone.bench.ingestion.Reingestion;
import dev.ragstone.bench.load.AwayPair;
import dev.ragstone.bench.load.AwayResult;
import dev.ragstone.bench.load.Consumption;
import dev.ragstone.bench.load.Latencies;
import dev.ragstone.bench.load.LoadResult;
import dev.ragstone.bench.profile.CpuBreakdown;
import dev.ragstone.bench.profile.Part;
import dev.ragstone.bench.quality.Difference;
import dev.ragstone.bench.quality.Mode;
import dev.ragstone.bench.quality.ModeResult;
import dev.ragstone.bench.quality.QualityResult;
import dev.ragstone.bench.statistics.Distribution;
import dev.ragstone.bench.statistics.Latency;
import dev.ragstone.bench.statistics.Measure;
import dev.ragstone.events.EventJson;
import dev.ragstone.statistics.interval.Estimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderIT {

    private static final Usage NOTHING =
            new Usage(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    private static final IngestionResult INGESTION =
            new IngestionResult(100, 99, 0, List.of("default/x: FAILED because"), 200, Duration.ofSeconds(10), NOTHING);
    private static final EmbeddingShare SHARE =
            new EmbeddingShare(OptionalDouble.of(0.02), OptionalDouble.of(0.019), 50, 2);

    @TempDir
    private Path folder;

    @Test
    void qualityReport_isReadableByPeopleAndPrograms() throws IOException {
        Estimate estimate = new Estimate(0.752, 0.73, 0.77);
        Map<Measure, Estimate> estimates =
                Map.of(Measure.NDCG_10, estimate, Measure.RECALL_100, estimate, Measure.MRR_10, estimate);
        QualityResult quality = new QualityResult(
                809,
                List.of(new ModeResult(Mode.HYBRID, estimates, new Latency(200, 12.3, 20))),
                List.of(new Difference(Measure.NDCG_10, Mode.HYBRID, Mode.DENSE, new Estimate(0.012, 0.002, 0.02))));
        QualityReport report = new QualityReport("toy", List.of("As told."), quality, INGESTION, SHARE);

        Path markdown = new ReportFolder(folder.resolve("new")).write(report);
        assertThat(Files.readString(markdown))
                .contains("# Retrieval quality on toy, 809 queries")
                .contains("| hybrid | 0.752 [0.730, 0.770] |")
                .contains("+0.012 [+0.002, +0.020] *")
                .contains("95.0 %")
                .contains("default/x: FAILED because")
                .contains("- As told.");
        JsonNode json = EventJson.mapper().readTree(Files.readString(folder.resolve("new/quality-toy.json")));
        assertThat(json.at("/quality/modes/0/estimates/NDCG_10/mean").asDouble())
                .isEqualTo(0.752);
        assertThat(json.at("/share/rawCpuSecondsPerChunk").asDouble()).isEqualTo(0.019);
    }

    @Test
    void ingestionReport_saysWhatWasNotMeasured() throws IOException {
        EmbeddingShare none = new EmbeddingShare(OptionalDouble.empty(), OptionalDouble.of(0.01), 10, 2);
        Path markdown = new ReportFolder(folder).write(new IngestionReport(List.of(), INGESTION, none, null));
        assertThat(Files.readString(markdown))
                .contains("# Ingestion of 100 generated documents")
                .contains("not measured");
    }

    @Test
    void ingestionReport_saysWhatTheSameDocumentsCostAgain() throws IOException {
        Usage little = new Usage(OptionalDouble.of(0.1), OptionalDouble.of(0), OptionalDouble.empty());
        Usage much = new Usage(OptionalDouble.of(2.5), OptionalDouble.of(100), OptionalDouble.empty());
        IngestionResult first = new IngestionResult(100, 100, 0, List.of(), 100, Duration.ofSeconds(10), much);
        IngestionResult again = new IngestionResult(100, 0, 100, List.of(), 0, Duration.ofSeconds(1), little);
        Path markdown = new ReportFolder(folder)
                .write(new IngestionReport(List.of(), first, SHARE, new Reingestion(first, again)));
        assertThat(Files.readString(markdown).replaceAll(" +", " "))
                .contains("| all beside the model, CPU ms/chunk | 1.00 |")
                .contains("| chunks embedded | 100 | 0 |")
                .contains("| CPU ms/document | 25.00 | 1.00 |")
                .contains("| times faster, by CPU | 1 | 25.0 |")
                .contains("| times faster, by the clock | 1 | 10.0 |");
    }

    @Test
    void poisonReport_comparesGoodDocumentsWithAndWithoutPoison() throws IOException {
        Usage clean = new Usage(OptionalDouble.of(1.96), OptionalDouble.empty(), OptionalDouble.of(0));
        Usage poisoned = new Usage(OptionalDouble.of(2), OptionalDouble.empty(), OptionalDouble.of(1));
        PoisonRound round = new PoisonRound(
                new IngestionResult(100, 100, 0, List.of(), 100, Duration.ofSeconds(10), clean),
                new IngestionResult(100, 100, 0, List.of(), 100, Duration.ofSeconds(10), poisoned));
        Path markdown = new ReportFolder(folder).write(new PoisonReport(List.of(), List.of(round, round)));
        assertThat(Files.readString(markdown).replaceAll(" +", " "))
                .contains("| records that became dead letters | 0 | 2 |")
                .contains("| CPU ms/document | 19.60 | 20.00 |")
                .contains("| rate with / without, by CPU | 1 | 0.980 [0.980, 0.980] |")
                .contains("| rate with / without, by the clock | 1 | 1.000 [1.000, 1.000] |");
    }

    @Test
    void poisonReport_findsNoDifference_whereOneRoundIsTwiceAndOneHalfAsFast() throws IOException {
        Usage one = new Usage(OptionalDouble.of(1), OptionalDouble.empty(), OptionalDouble.empty());
        Usage two = new Usage(OptionalDouble.of(2), OptionalDouble.empty(), OptionalDouble.empty());
        IngestionResult fast = new IngestionResult(100, 100, 0, List.of(), 100, Duration.ofSeconds(10), one);
        IngestionResult slow = new IngestionResult(100, 100, 0, List.of(), 100, Duration.ofSeconds(20), two);
        Path markdown = new ReportFolder(folder)
                .write(new PoisonReport(List.of(), List.of(new PoisonRound(fast, slow), new PoisonRound(slow, fast))));
        assertThat(Files.readString(markdown).replaceAll(" +", " "))
                .contains("| rate with / without, by CPU | 1 | 1.000 [0.500, 2.000] |");
    }

    @Test
    void loadReport_tellsTimesEndsAndWhereTheProcessorTimeGoes() throws IOException {
        Distribution millis = new Distribution(100, 1, 2, 3, 4, 5, 6);
        Distribution little = new Distribution(100, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6);
        LoadResult result = new LoadResult(
                103,
                100,
                Map.of("timed out", 2, "HTTP 503", 1),
                4,
                Duration.ofSeconds(10),
                new Latencies(millis, millis, millis, little, millis, little, little),
                new Consumption(OptionalDouble.of(2.5), 0.5, OptionalDouble.of(0.4)));
        CpuBreakdown cpu = new CpuBreakdown(50, 200, Map.of(Part.INDEX, 2.0, Part.JSON, 0.25, Part.HTTP, 0.25));
        LoadReport report = new LoadReport("hybrid, 200 requests/s", List.of("As told."), result, cpu);

        Path markdown = new ReportFolder(folder).write(report);
        assertThat(Files.readString(markdown).replaceAll(" +", " "))
                .contains("# Load: hybrid, 200 requests/s")
                .contains("| client, from due | 1.00 | 2.00 | 3.00 | 4.00 | 5.00 | 6.00 |")
                .contains("| total without stages | 0.10 |")
                .contains("| answered | 100 |", "| HTTP 503 | 1 |", "| timed out | 2 |")
                .contains("| answers/s | 10.0 |")
                .contains("| query-service, CPU ms/request | 2.500 |")
                .contains("| index | 2.000 | 80.0 % |", "| JSON | 0.250 | 10.0 % |")
                .contains("| all outside model and index | 0.500 | 20.0 % |");
        JsonNode json = EventJson.mapper().readTree(Files.readString(folder.resolve("load.json")));
        assertThat(json.at("/result/latencies/fromDue/p99").asDouble()).isEqualTo(4);
        assertThat(json.at("/cpu/millis/INDEX").asDouble()).isEqualTo(2);
    }

    @Test
    void loadReport_saysWhatWasNotMeasured() throws IOException {
        Distribution millis = new Distribution(1, 1, 1, 1, 1, 1, 1);
        LoadResult result = new LoadResult(
                1,
                1,
                Map.of(),
                0,
                Duration.ofSeconds(1),
                new Latencies(millis, millis, millis, millis, millis, millis, millis),
                new Consumption(OptionalDouble.empty(), 0.5, OptionalDouble.empty()));
        Path markdown = new ReportFolder(folder).write(new LoadReport("lexical", List.of(), result, null));
        assertThat(Files.readString(markdown).replaceAll(" +", " "))
                .contains("| query-service, CPU ms/request | not measured |")
                .contains("| processors of this machine busy | not measured |")
                .contains("was not looked into");
    }

    @Test
    void reportOfAnAbsence_saysWhetherItCanBeTold() throws IOException {
        Distribution beside = new Distribution(100, 1, 2, 3, 40, 50, 60);
        AwayPair same = new AwayPair(beside, beside, 2);
        AwayReport clear =
                new AwayReport("15 requests/s", List.of("As told."), new AwayResult(List.of(same, same, same, same)));

        assertThat(Files.readString(new ReportFolder(folder).write(clear)).replaceAll(" +", " "))
                .contains("# With and without eval-service: 15 requests/s")
                .contains("| p99 | 40.0 | 40.0 | 1.000 | 1.000 to 1.000 |")
                .contains("is not more than 2 % longer")
                .contains("| 4 | 100 | 100 | 2 | 40.0 | 40.0 |");
        assertThat(new AwayReport("15 requests/s", List.of(), new AwayResult(List.of(same))).toMarkdown())
                .contains("cannot be told");
    }
}
