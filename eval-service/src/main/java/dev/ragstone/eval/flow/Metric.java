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
}
