package dev.ragstone.eval.flow;

/**
 * What a score says.
 *
 * @param name the name in reports, spans and counters, in snake case
 * @param scale what its values lie between
 */
public record Metric(String name, Scale scale) {

    /** A share of what is right. */
    public static Metric share(String name) {
        return new Metric(name, Scale.SHARE);
    }

    /** What is measured, whoever gives the verdicts: what people say of it is said of all. */
    public String measured() {
        return JudgeKind.of(name)
                .map(judge -> name.substring(judge.prefix().length()))
                .orElse(name);
    }
}
