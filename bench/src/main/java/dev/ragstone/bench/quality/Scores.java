package dev.ragstone.bench.quality;

import dev.ragstone.bench.dataset.JudgedQuery;
import dev.ragstone.bench.statistics.Bootstrap;
import dev.ragstone.bench.statistics.Estimate;
import dev.ragstone.bench.statistics.Measure;
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
        double[] mine = value(measure);
        double[] theirs = others.value(measure);
        double[] differences = new double[mine.length];
        for (int i = 0; i < mine.length; i++) {
            differences[i] = mine[i] - theirs[i];
        }
        return Bootstrap.mean(differences);
    }

    private double[] value(Measure measure) {
        double[] ofQueries = values.get(measure);
        if (ofQueries == null) {
            throw new IllegalStateException("no values of " + measure);
        }
        return ofQueries;
    }
}
