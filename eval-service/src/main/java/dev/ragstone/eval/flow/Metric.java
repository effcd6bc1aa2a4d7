package dev.ragstone.eval.flow;

/**
 * What a score says.
 *
 * @param name the name in reports, spans and counters, in snake case
 * @param scale what its values lie between
 */
public record Metric(String name, Scale scale) {

    /** What the names of metrics begin with of which a language model gives the verdicts. */
    public static final String JUDGE = "judge_";

    /** A share of what is right. */
    public static Metric share(String name) {
        return new Metric(name, Scale.SHARE);
    }

    /** What is measured, whoever gives the verdicts: what people say of it is said of both. */
    public String measured() {
        return name.startsWith(JUDGE) ? name.substring(JUDGE.length()) : name;
    }
}
