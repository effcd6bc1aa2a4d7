package dev.ragstone.bench.report;

import dev.ragstone.bench.ingestion.IngestionResult;
import dev.ragstone.bench.ingestion.PoisonRound;
import dev.ragstone.statistics.interval.Bootstrap;
import dev.ragstone.statistics.interval.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The result of a bench with poison.
 *
 * @param method how it was measured, one sentence each
 * @param rounds phases with and without poison
 */
public record PoisonReport(List<String> method, List<PoisonRound> rounds) implements Report {

    public PoisonReport {
        method = List.copyOf(method);
        rounds = List.copyOf(rounds);
    }

    @Override
    public String name() {
        return "poison";
    }

    @Override
    public String toMarkdown() {
        return String.join(
                "\n\n", "# Ingestion with poison", table().toMarkdown(), "Method:\n- " + String.join("\n- ", method));
    }

    private Table table() {
        return new Table(
                List.of("good documents", "without poison", "with poison"),
                List.of(
                        row("documents published", result -> Cells.count(result.documents())),
                        row("  indexed", result -> Cells.count(result.indexed())),
                        row("records that became dead letters", result -> Cells.count(deadLetters(result))),
                        row("CPU ms/document", result -> Cells.millis(result.cpuSecondsPerDocument())),
                        row("documents/s", result -> Cells.decimals(1, result.documentsPerSecond())),
                        List.of("rate with / without, by CPU", "1", byCpu()),
                        List.of("rate with / without, by the clock", "1", byClock())));
    }

    private List<String> row(String name, Function<IngestionResult, String> cell) {
        return List.of(
                name,
                cell.apply(IngestionResult.sum(
                        rounds.stream().map(PoisonRound::clean).toList())),
                cell.apply(IngestionResult.sum(
                        rounds.stream().map(PoisonRound::poisoned).toList())));
    }

    private static long deadLetters(IngestionResult result) {
        return Math.round(result.usage().deadLetters().orElse(0));
    }

    private String byCpu() {
        double[] rates = rounds.stream()
                .map(PoisonRound::rateByCpu)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        return rates.length < rounds.size() ? "not measured" : Cells.estimate(geometricMean(rates));
    }

    private String byClock() {
        return Cells.estimate(geometricMean(
                rounds.stream().mapToDouble(PoisonRound::rateByClock).toArray()));
    }

    /** Ratios are averaged by their logarithms: of twice and half as fast the mean is as fast, and not a quarter faster. */
    private static Estimate geometricMean(double[] ratios) {
        Estimate logarithms =
                Bootstrap.mean(Arrays.stream(ratios).map(Math::log).toArray());
        return new Estimate(Math.exp(logarithms.mean()), Math.exp(logarithms.low()), Math.exp(logarithms.high()));
    }
}
