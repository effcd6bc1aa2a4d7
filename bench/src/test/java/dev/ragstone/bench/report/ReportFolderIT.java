package dev.ragstone.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.bench.client.Usage;
import dev.ragstone.bench.ingestion.EmbeddingShare;
import dev.ragstone.bench.ingestion.IngestionResult;
import dev.ragstone.bench.ingestion.PoisonRound;
import dev.ragstone.bench.ingestion.Reingestion;
import dev.ragstone.bench.quality.Difference;
import dev.ragstone.bench.quality.Mode;
import dev.ragstone.bench.quality.ModeResult;
import dev.ragstone.bench.quality.QualityResult;
import dev.ragstone.bench.statistics.Estimate;
import dev.ragstone.bench.statistics.Latency;
import dev.ragstone.bench.statistics.Measure;
import dev.ragstone.events.EventJson;
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
                List.of(new Difference(Measure.NDCG_10, Mode.DENSE, new Estimate(0.012, 0.002, 0.02))));
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
}
