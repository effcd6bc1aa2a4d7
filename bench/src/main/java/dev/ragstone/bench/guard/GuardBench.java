package dev.ragstone.bench.guard;

import dev.ragstone.query.guard.InjectionDetector;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks at labelled texts as query-service looks at questions. */
public final class GuardBench {

    private final InjectionDetector detector = new InjectionDetector();
    private final double suspiciousFrom;

    /** A bench that calls texts suspicious from this score on. */
    public GuardBench(double suspiciousFrom) {
        this.suspiciousFrom = suspiciousFrom;
    }

    /** Results by group, those of injections first. */
    public List<GroupResult> measure(List<LabelledPrompt> prompts) {
        return prompts.stream()
                .collect(Collectors.groupingBy(
                        prompt -> new Group(prompt.group(), prompt.isInjection()),
                        Collectors.mapping(Function.identity(), Collectors.toList())))
                .entrySet()
                .stream()
                .map(group -> result(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing((GroupResult result) -> !result.areInjections())
                        .thenComparing(GroupResult::group))
                .toList();
    }

    private GroupResult result(Group group, List<LabelledPrompt> prompts) {
        int suspicious = (int) prompts.stream()
                .filter(prompt -> detector.of(prompt.text()).score() >= suspiciousFrom)
                .count();
        return new GroupResult(group.name(), group.areInjections(), prompts.size(), suspicious);
    }

    private record Group(String name, boolean areInjections) {}
}
