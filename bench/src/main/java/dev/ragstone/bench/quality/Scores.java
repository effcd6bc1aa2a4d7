package dev.ragstone.bench.quality;

import dev.ragstone.bench.dataset.JudgedQuery;
import dev.ragstone.bench.statistics.Measure;
import dev.ragstone.statistics.interval.Bootstrap;
import dev.ragstone.statistics.interval.Estimate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The measures of one mode for every query, in the order of the queries. */
final class Scores {

    private final Map<Measure, double[]> values = new EnumMap<>(Measure.class);

    /** Measures rankings of documents, one for each query. */
    Scores(List<JudgedQuery> queries, List<List<String>> rankings) {
        for (Measure measure : Measure.values()) {
            double[] ofQueries = new double[queries.size()];
            for (int i = 0; i < ofQueries.length; i++) {
                ofQueries[i] = measure.of(rankings.get(i), queries.get(i).grades());
            }
            values.put(measure, ofQueries);
        }
    }

    Map<Measure, Estimate> estimates() {
        Map<Measure, Estimate> estimates = new EnumMap<>(Measure.class);
        values.forEach((measure, ofQueries) -> estimates.put(measure, Bootstrap.mean(ofQueries)));
        return estimates;
    }

    /** By how much these scores are above others of the same queries. */
    Estimate above(Scores others, Measure measure) {
        return Bootstrap.difference(value(measure), others.value(measure));
    }

    private double[] value(Measure measure) {
        double[] ofQueries = values.get(measure);
        if (ofQueries == null) {
            throw new IllegalStateException("no values of " + measure);
        }
        return ofQueries;
    }
}
