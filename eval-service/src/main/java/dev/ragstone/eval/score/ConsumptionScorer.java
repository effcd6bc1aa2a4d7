package dev.ragstone.eval.score;

import dev.ragstone.eval.flow.Consumption;
import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.Scale;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.ScoreResult.Scored;
import dev.ragstone.eval.flow.ScoreResult.Skipped;
import dev.ragstone.eval.metric.Reasons;
import dev.ragstone.eval.metric.Scorer;
import dev.ragstone.eval.metric.Verdicts;
import java.util.function.ToDoubleFunction;

/**
 * What an answer took, less is better: {@code latency_ms} in milliseconds, {@code tokens} of language models, {@code cost_usd} in US
 * dollars.
 *
 * <p>Skipped: {@code no-consumption} where it is not known.
 */
public final class ConsumptionScorer implements Scorer {

    private final Metric metric;
    private final ToDoubleFunction<Consumption> amount;

    private ConsumptionScorer(String metric, ToDoubleFunction<Consumption> amount) {
        this.metric = new Metric(metric, Scale.AMOUNT);
        this.amount = amount;
    }

    /** Time. */
    public static ConsumptionScorer latency() {
        return new ConsumptionScorer("latency_ms", Consumption::latencyMillis);
    }

    /** Tokens. */
    public static ConsumptionScorer tokens() {
        return new ConsumptionScorer("tokens", Consumption::tokens);
    }

    /** Money. */
    public static ConsumptionScorer cost() {
        return new ConsumptionScorer("cost_usd", Consumption::costUsd);
    }

    @Override
    public Metric metric() {
        return metric;
    }

    @Override
    public ScoreResult score(Verdicts verdicts) {
        Consumption consumption = verdicts.subject().consumption();
        return consumption == null
                ? new Skipped(Reasons.NO_CONSUMPTION)
                : new Scored(amount.applyAsDouble(consumption));
    }
}
