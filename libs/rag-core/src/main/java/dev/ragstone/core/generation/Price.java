package dev.ragstone.core.generation;

/**
 * What a model costs.
 *
 * @param prompt US dollars for a million tokens that it reads
 * @param completion US dollars for a million tokens that it writes
 */
public record Price(double prompt, double completion) {

    private static final double MILLION = 1e6;

    /** US dollars for these tokens. */
    public double of(TokenCount tokens) {
        return (tokens.prompt() * prompt + tokens.completion() * completion) / MILLION;
    }
}
