package dev.ragstone.bench.load;

import java.util.List;

/**
 * What a service does with more requests than it can answer.
 *
 * @param unloaded few requests
 * @param climb more and more of them, until the answers became no more
 * @param overloaded a multiple of the most answers that there were
 */
public record OverloadResult(LoadStep unloaded, List<LoadStep> climb, LoadStep overloaded) {
    public OverloadResult {
        climb = List.copyOf(climb);
    }

    /** The most answers per second of the climb. */
    public double peak() {
        return climb.stream().mapToDouble(LoadStep::goodput).max().orElseThrow();
    }

    /** Answers under overload as a share of the most that there were. */
    public double goodputKept() {
        return overloaded.goodput() / peak();
    }

    /** How many times as long the slowest hundredth of answers takes under overload as without load. */
    public double slowdown() {
        return overloaded.answerMillis().p99() / unloaded.answerMillis().p99();
    }
}
