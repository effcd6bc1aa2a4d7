package dev.ragstone.bench.answerability;

import dev.ragstone.bench.statistics.LogisticRegression;
import dev.ragstone.statistics.agreement.Auroc;
import dev.ragstone.statistics.interval.Estimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Fits weights to sets, and measures them on the sets that they were not fitted to. */
final class Evaluation {

    private static final double[] THRESHOLDS = {0.2, 0.25, 0.3, 0.35, 0.4, 0.5};

    private final List<LabelledSet> sets;

    Evaluation(List<LabelledSet> sets) {
        this.sets = List.copyOf(sets);
    }

    AnswerabilityResult result() {
        return new AnswerabilityResult(
                sets.stream().filter(LabelledSet::hasLabels).map(this::result).toList(),
                SignalChoice.ALL.stream().map(this::weights).toList());
    }

    private FittedWeights weights(SignalChoice choice) {
        double[] fitted = fit(choice, sets).weights();
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put("constant", fitted[0]);
        for (int i = 1; i < fitted.length; i++) {
            weights.put(choice.inOrder().get(i - 1), fitted[i]);
        }
        return new FittedWeights(choice.name(), weights);
    }

    private SetResult result(LabelledSet set) {
        List<Example> examples = set.natural();
        Map<String, Double> signals = new LinkedHashMap<>();
        for (int i = 0; i < Signals.NAMES.size(); i++) {
            int signal = i;
            double[] scores = scores(examples, example -> example.signals().get(signal));
            signals.put(Signals.NAMES.get(i), Auroc.of(scores, labels(examples)).mean());
        }
        return new SetResult(
                set.name(),
                examples.size(),
                (int) examples.stream().filter(Example::answerable).count(),
                Auroc.of(scores(examples, Example::estimate), labels(examples)),
                SignalChoice.ALL.stream().map(choice -> unseen(choice, set)).toList(),
                signals,
                DoubleStream.of(THRESHOLDS)
                        .mapToObj(threshold -> at(threshold, examples))
                        .toList());
    }

    private Estimate unseen(SignalChoice choice, LabelledSet set) {
        LogisticRegression others =
                fit(choice, sets.stream().filter(other -> !other.equals(set)).toList());
        List<Example> examples = set.natural();
        return Auroc.of(scores(examples, example -> others.estimate(choice.features(example))), labels(examples));
    }

    private static ThresholdResult at(double threshold, List<Example> examples) {
        long answerable = examples.stream().filter(Example::answerable).count();
        List<Example> answered = examples.stream()
                .filter(example -> example.estimate() >= threshold)
                .toList();
        long right = answered.stream().filter(Example::answerable).count();
        double wrong = answered.size() - right;
        return new ThresholdResult(
                threshold,
                (double) right / answered.size(),
                (double) right / answerable,
                1 - wrong / (examples.size() - answerable));
    }

    /** Every set counts as much as another, and in it both kinds of questions count the same. */
    private static LogisticRegression fit(SignalChoice choice, List<LabelledSet> sets) {
        List<Example> examples =
                sets.stream().flatMap(set -> set.examples().stream()).toList();
        double[] shares = sets.stream()
                .flatMapToDouble(set -> set.examples().stream()
                        .mapToDouble(example ->
                                example.kind().weight() / weight(set, example.answerable()) / 2 / sets.size()))
                .toArray();
        return LogisticRegression.fit(
                examples.stream().map(choice::features).toArray(double[][]::new), labels(examples), shares);
    }

    private static double weight(LabelledSet set, boolean answerable) {
        return set.examples().stream()
                .filter(example -> example.answerable() == answerable)
                .mapToDouble(example -> example.kind().weight())
                .sum();
    }

    private static double[] scores(List<Example> examples, ToDoubleFunction<Example> score) {
        return examples.stream().mapToDouble(score).toArray();
    }

    private static boolean[] labels(List<Example> examples) {
        boolean[] labels = new boolean[examples.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = examples.get(i).answerable();
        }
        return labels;
    }
}
