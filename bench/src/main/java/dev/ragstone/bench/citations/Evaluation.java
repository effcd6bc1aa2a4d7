package dev.ragstone.bench.citations;

import dev.ragstone.bench.statistics.LogisticRegression;
import dev.ragstone.statistics.agreement.Auroc;
import dev.ragstone.statistics.interval.Estimate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Fits weights to sets, and measures them on those of the folder that they were not fitted to. */
final class Evaluation {

    private static final double[] THRESHOLDS = {0.4, 0.5, 0.6, 0.7};

    private static final List<String> ORDERS =
            List.of("length", "word overlap", "coverage", "alignment", "served", "unseen", "unseen, words");

    private static final List<String> ORDERS_OF_A_MODEL = List.of("entailment", "second look");

    private final List<ExampleSet> sets;
    private final List<String> orders;

    /** {@code isEntailed}: an entailment model was asked about the claims as well. */
    Evaluation(List<ExampleSet> sets, boolean isEntailed) {
        this.sets = List.copyOf(sets);
        this.orders = Stream.concat(ORDERS.stream(), isEntailed ? ORDERS_OF_A_MODEL.stream() : Stream.empty())
                .toList();
    }

    CitationsResult result() {
        return new CitationsResult(
                orders,
                sets.stream().map(this::result).toList(),
                SignalChoice.ALL.stream().map(this::weights).toList());
    }

    private FittedWeights weights(SignalChoice choice) {
        double[] fitted = fit(choice, sets).weights();
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put("constant", fitted[0]);
        for (int i = 1; i < fitted.length; i++) {
            weights.put(SignalChoice.NAMES.get(i - 1), fitted[i]);
        }
        return new FittedWeights(choice.name(), weights);
    }

    private SetResult result(ExampleSet set) {
        List<Example> examples = set.natural();
        boolean[] labels = labels(examples);
        int[] bands = examples.stream().mapToInt(Example::band).toArray();
        Map<String, Estimate> areas = new HashMap<>();
        Map<String, Estimate> controlled = new HashMap<>();
        orders(set).forEach((name, order) -> {
            double[] scores = examples.stream().mapToDouble(order).toArray();
            areas.put(name, Auroc.of(scores, labels));
            controlled.put(name, Auroc.within(bands, scores, labels));
        });
        return new SetResult(
                set.name(),
                examples.size(),
                (int) examples.stream().filter(Example::supported).count(),
                areas,
                controlled,
                DoubleStream.of(THRESHOLDS)
                        .mapToObj(threshold -> at(threshold, set))
                        .toList());
    }

    /** In the order of their names. */
    private Map<String, ToDoubleFunction<Example>> orders(ExampleSet set) {
        List<ToDoubleFunction<Example>> all = List.of(
                example -> -example.words(),
                Example::overlap,
                example -> example.aligned().coverage(),
                example -> example.aligned().weakest(),
                Example::served,
                unseen(SignalChoice.ALIGNED, set),
                unseen(SignalChoice.BY_WORDS, set),
                Example::entailed,
                Example::secondLook);
        Map<String, ToDoubleFunction<Example>> byName = new HashMap<>();
        for (int i = 0; i < orders.size(); i++) {
            byName.put(orders.get(i), all.get(i));
        }
        return byName;
    }

    private ToDoubleFunction<Example> unseen(SignalChoice choice, ExampleSet set) {
        LogisticRegression others = fit(
                choice,
                sets.stream()
                        .filter(other -> !other.folder().equals(set.folder()))
                        .toList());
        return example -> others.estimate(choice.features(example));
    }

    private static ThresholdResult at(double threshold, ExampleSet set) {
        List<Example> accepted = set.natural().stream()
                .filter(example -> example.served() >= threshold)
                .toList();
        double right = accepted.stream().filter(Example::supported).count();
        double supported = set.natural().stream().filter(Example::supported).count();
        double others = set.natural().size() - supported;
        double altered = set.altered().size();
        double foundAltered = set.altered().stream()
                .filter(example -> example.served() < threshold)
                .count();
        return new ThresholdResult(
                threshold,
                right / accepted.size(),
                right / supported,
                1 - (accepted.size() - right) / others,
                foundAltered / altered);
    }

    /** Every set counts as much as another, and in it supported claims as much as others. */
    private static LogisticRegression fit(SignalChoice choice, List<ExampleSet> sets) {
        List<Example> examples =
                sets.stream().flatMap(set -> set.examples().stream()).toList();
        double[] shares = sets.stream()
                .flatMapToDouble(set -> set.examples().stream()
                        .mapToDouble(example -> example.weight() / weight(set, example.supported()) / 2 / sets.size()))
                .toArray();
        return LogisticRegression.fit(
                examples.stream().map(choice::features).toArray(double[][]::new), labels(examples), shares);
    }

    private static double weight(ExampleSet set, boolean supported) {
        return set.examples().stream()
                .filter(example -> example.supported() == supported)
                .mapToDouble(Example::weight)
                .sum();
    }

    private static boolean[] labels(List<Example> examples) {
        boolean[] labels = new boolean[examples.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = examples.get(i).supported();
        }
        return labels;
    }
}
