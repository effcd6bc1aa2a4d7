package dev.ragstone.bench.report;

import dev.ragstone.bench.load.Consumption;
import dev.ragstone.bench.load.Latencies;
import dev.ragstone.bench.load.LoadResult;
import dev.ragstone.bench.profile.CpuBreakdown;
import dev.ragstone.bench.profile.Part;
import dev.ragstone.bench.statistics.Distribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The result of a bench under load.
 *
 * @param title what was asked of what
 * @param method how it was measured, one sentence each
 * @param result times and counts
 * @param cpu where the processor time goes; null if nobody looked
 */
public record LoadReport(String title, List<String> method, LoadResult result, @Nullable CpuBreakdown cpu)
        implements Report {

    public LoadReport {
        method = List.copyOf(method);
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public String toMarkdown() {
        return String.join(
                "\n\n",
                "# Load: " + title,
                times(result.latencies()).toMarkdown(),
                counts().toMarkdown(),
                cpu == null
                        ? "Where the processor time goes was not looked into."
                        : parts(cpu).toMarkdown(),
                "Method:\n- " + String.join("\n- ", method));
    }

    private static Table times(Latencies latencies) {
        return new Table(
                List.of("ms", "p50", "p90", "p95", "p99", "p99.9", "max"),
                List.of(
                        row("client, from due", latencies.fromDue()),
                        row("client, from sending", latencies.fromSending()),
                        row("service, total", latencies.total()),
                        row("  embed", latencies.embed()),
                        row("  retrieve", latencies.retrieve()),
                        row("  rerank", latencies.rerank()),
                        row("  total without stages", latencies.besideStages())));
    }

    private static List<String> row(String name, Distribution millis) {
        return List.of(
                name,
                Cells.decimals(2, millis.p50()),
                Cells.decimals(2, millis.p90()),
                Cells.decimals(2, millis.p95()),
                Cells.decimals(2, millis.p99()),
                Cells.decimals(2, millis.p999()),
                Cells.decimals(2, millis.max()));
    }

    private Table counts() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("requests sent", Cells.count(result.requests())));
        rows.add(List.of("  answered", Cells.count(result.answered())));
        new TreeMap<>(result.failures()).forEach((end, count) -> rows.add(List.of("  " + end, Cells.count(count))));
        rows.add(List.of("sent more than 1 ms late", Cells.count(result.late())));
        rows.add(List.of("answers/s", Cells.decimals(1, result.rate())));
        Consumption consumption = result.consumption();
        rows.add(List.of("query-service, CPU ms/request", Cells.decimals(3, consumption.serviceCpuMillis())));
        rows.add(List.of("this bench, CPU ms/request", Cells.decimals(3, consumption.benchCpuMillis())));
        rows.add(List.of("processors of this machine busy", Cells.ratio(consumption.machineLoad())));
        return new Table(List.of("load", "value"), rows);
    }

    private static Table parts(CpuBreakdown cpu) {
        List<List<String>> rows = new ArrayList<>();
        cpu.millis().entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<Part, Double> part) -> part.getKey().isOutside())
                        .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder())))
                .forEach(part -> rows.add(part(part.getKey().label(), part.getValue(), cpu)));
        rows.add(part("all outside model and index", cpu.outside(), cpu));
        rows.add(part("all", cpu.total(), cpu));
        return new Table(List.of("processor time of query-service", "ms/request", "share"), rows);
    }

    private static List<String> part(String name, double millis, CpuBreakdown cpu) {
        return List.of(name, Cells.decimals(3, millis), Cells.ratio(OptionalDouble.of(millis / cpu.total())));
    }
}
