package dev.ragstone.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.bench.ingestion.EmbeddingShare;
import dev.ragstone.bench.ingestion.IngestionResult;
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

    private static final IngestionResult INGESTION = new IngestionResult(
            100, 99, 0, List.of("default/x: FAILED because"), 200, Duration.ofSeconds(10), OptionalDouble.empty());
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
        Path markdown = new ReportFolder(folder).write(new IngestionReport(List.of(), INGESTION, none));
        assertThat(Files.readString(markdown))
                .contains("# Ingestion of 100 generated documents")
                .contains("not measured");
    }
}
