package dev.ragstone.bench.report;

import dev.ragstone.bench.ingestion.EmbeddingShare;
import dev.ragstone.bench.ingestion.IngestionResult;
import dev.ragstone.bench.quality.Difference;
import dev.ragstone.bench.quality.ModeResult;
import dev.ragstone.bench.quality.QualityResult;
import dev.ragstone.bench.statistics.Measure;
import dev.ragstone.statistics.interval.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The result of a quality bench.
 *
 * @param set name of the data set
 * @param method how it was measured, one sentence each
 * @param quality what retrieval reached
 * @param ingestion how the documents came in
 * @param share what that cost beside the model alone
 */
public record QualityReport(
        String set, List<String> method, QualityResult quality, IngestionResult ingestion, EmbeddingShare share)
        implements Report {

    public QualityReport {
        method = List.copyOf(method);
    }

    @Override
    public String name() {
        return "quality-" + set;
    }

    @Override
    public String toMarkdown() {
        return String.join(
                "\n\n",
                "# Retrieval quality on %s, %d queries".formatted(set, quality.queries()),
                measures().toMarkdown(),
                differences().toMarkdown(),
                IngestionSection.markdown(ingestion, share),
                "Method:\n- " + String.join("\n- ", method));
    }

    private Table measures() {
        List<String> columns = new ArrayList<>(List.of("mode"));
        Stream.of(Measure.values()).map(Measure::label).forEach(columns::add);
        columns.addAll(List.of("p50 ms", "p95 ms"));
        return new Table(
                columns, quality.modes().stream().map(QualityReport::row).toList());
    }

    private static List<String> row(ModeResult result) {
        List<String> cells = new ArrayList<>(List.of(result.mode().label()));
        for (Measure measure : Measure.values()) {
            cells.add(Cells.estimate(estimate(result.estimates(), measure)));
        }
        cells.add(Cells.decimals(1, result.latency().p50()));
        cells.add(Cells.decimals(1, result.latency().p95()));
        return cells;
    }

    private static Estimate estimate(Map<Measure, Estimate> estimates, Measure measure) {
        return Objects.requireNonNull(estimates.get(measure), measure::label);
    }

    private Table differences() {
        return new Table(
                List.of("mode", "minus", "measure", "difference"),
                quality.differences().stream().map(QualityReport::row).toList());
    }

    private static List<String> row(Difference difference) {
        return List.of(
                difference.mode().label(),
                difference.than().label(),
                difference.measure().label(),
                Cells.difference(difference.estimate()));
    }
}
