package dev.ragstone.bench.report;

import dev.ragstone.bench.load.AwayPair;
import dev.ragstone.bench.load.AwayResult;
import dev.ragstone.bench.statistics.Distribution;
import dev.ragstone.statistics.interval.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What it does to answers that eval-service is away.
 *
 * @param title what was asked of what
 * @param method how it was measured, one sentence each
 * @param result the pairs
 */
public record AwayReport(String title, List<String> method, AwayResult result) implements Report {

    /** How much longer answers may take. */
    private static final double GOAL = 1.02;

    public AwayReport {
        method = List.copyOf(method);
    }

    @Override
    public String name() {
        return "eval-away";
    }

    @Override
    public String toMarkdown() {
        return String.join(
                "\n\n",
                "# With and without eval-service: " + title,
                new Table(
                                List.of("", "beside it, ms", "without it, ms", "without / beside", "95 % interval"),
                                List.of(
                                        row("p50", Distribution::p50),
                                        row("p95", Distribution::p95),
                                        row("p99", Distribution::p99)))
                        .toMarkdown(),
                verdict(result.ratio(Distribution::p99)),
                pairs().toMarkdown(),
                "Method:\n- " + String.join("\n- ", method));
    }

    private List<String> row(String name, ToDoubleFunction<Distribution> percentile) {
        Optional<Estimate> ratio = result.ratio(percentile);
        return List.of(
                name,
                Cells.decimals(1, mean(pair -> percentile.applyAsDouble(pair.there()))),
                Cells.decimals(1, mean(pair -> percentile.applyAsDouble(pair.away()))),
                ratio.map(found -> Cells.decimals(3, found.mean())).orElse(""),
                ratio.map(found -> Cells.decimals(3, found.low()) + " to " + Cells.decimals(3, found.high()))
                        .orElse("too few pairs"));
    }

    private double mean(ToDoubleFunction<AwayPair> value) {
        return result.pairs().stream().mapToDouble(value).average().orElseThrow();
    }

    private static String verdict(Optional<Estimate> ratio) {
        if (ratio.isEmpty() || (ratio.get().low() <= GOAL && ratio.get().high() > GOAL)) {
            return "Whether p99 without eval-service is more than 2 % longer cannot be told: the interval holds 1.02.";
        }
        return ratio.get().high() <= GOAL
                ? "p99 without eval-service is not more than 2 % longer."
                : "p99 without eval-service is more than 2 % longer.";
    }

    private Table pairs() {
        List<List<String>> rows = new ArrayList<>();
        for (AwayPair pair : result.pairs()) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    Cells.count(pair.there().count()),
                    Cells.count(pair.away().count()),
                    Cells.count(pair.failed()),
                    Cells.decimals(1, pair.there().p99()),
                    Cells.decimals(1, pair.away().p99())));
        }
        return new Table(
                List.of(
                        "pair",
                        "answered beside",
                        "answered without",
                        "not answered",
                        "p99 beside, ms",
                        "p99 without, ms"),
                rows);
    }
}
