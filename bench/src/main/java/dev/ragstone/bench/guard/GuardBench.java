package dev.ragstone.bench.guard;

import dev.ragstone.core.classification.TextClassifier;
import dev.ragstone.query.guard.InjectionDetector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at labelled texts as query-service looks at questions. Not for several threads. */
public final class GuardBench {

    private static final double NANOS_PER_MILLI = 1e6;

    private final InjectionDetector detector = new InjectionDetector();
    private final GuardThresholds thresholds;
    private final @Nullable TextClassifier classifier;
    private final List<Double> millis = new ArrayList<>();

    /**
     * A bench.
     *
     * @param classifier looks at the texts as well; null: their words alone are looked at
     */
    public GuardBench(GuardThresholds thresholds, @Nullable TextClassifier classifier) {
        this.thresholds = thresholds;
        this.classifier = classifier;
    }

    /** Results by group, those of injections first. */
    public List<GroupResult> measure(List<LabelledPrompt> prompts) {
        return prompts.stream()
                .map(this::look)
                .collect(Collectors.groupingBy(
                        look -> new Group(look.prompt().group(), look.prompt().isInjection()),
                        Collectors.mapping(Function.identity(), Collectors.toList())))
                .entrySet()
                .stream()
                .map(group -> result(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing((GroupResult result) -> !result.areInjections())
                        .thenComparing(GroupResult::group))
                .toList();
    }

    /** How long the classifier took for each text, in milliseconds. */
    public List<Double> millis() {
        return List.copyOf(millis);
    }

    private Look look(LabelledPrompt prompt) {
        boolean byWords = detector.of(prompt.text()).score() >= thresholds.words();
        return new Look(prompt, byWords, classifier != null && isSuspicious(classifier, prompt.text()));
    }

    private boolean isSuspicious(TextClassifier model, String text) {
        String visible = InjectionDetector.visible(text);
        long begin = System.nanoTime();
        double probability = model.probability(visible);
        millis.add((System.nanoTime() - begin) / NANOS_PER_MILLI);
        return probability >= thresholds.classifier();
    }

    private static GroupResult result(Group group, List<Look> looks) {
        return new GroupResult(
                group.name(),
                group.areInjections(),
                looks.size(),
                count(looks, Look::byWords),
                count(looks, Look::byClassifier),
                count(looks, look -> look.byWords() || look.byClassifier()));
    }

    private static int count(List<Look> looks, Predicate<Look> which) {
        return (int) looks.stream().filter(which).count();
    }

    private record Group(String name, boolean areInjections) {}

    /** What was seen in a text. */
    private record Look(LabelledPrompt prompt, boolean byWords, boolean byClassifier) {}
}
