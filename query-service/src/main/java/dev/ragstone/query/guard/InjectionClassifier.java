package dev.ragstone.query.guard;

import dev.ragstone.core.classification.ClassificationException;
import dev.ragstone.core.classification.TextClassifier;
import dev.ragstone.query.limit.Breaker;
import dev.ragstone.query.limit.TimeLimit;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import dev.ragstone.service.telemetry.Telemetry.SpanAttributes;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import dev.ragstone.service.telemetry.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.common.Attributes;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Asks a model whether a question is an injection. No question waits for it longer than its time limit; where it is late or fails, it
 * has no say, and one that fails again and again is left alone for a while. Safe for use by many threads at once.
 */
public final class InjectionClassifier implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(InjectionClassifier.class);
    private static final Duration PAUSE_OF_A_FAILING_MODEL = Duration.ofSeconds(10);

    /** Names the model in the count of what was left out. Responses do not: it would tell attackers when to try. */
    private static final String GUARD = "guard";

    private static final String PROVIDER = "ragstone";

    private final TextClassifier classifier;
    private final Terms terms;
    private final TimeLimit timeLimit;
    private final Tracing tracing;
    private final MeterRegistry meters;
    private final Breaker<Double> breaker;

    /**
     * When a model is believed, and waited for.
     *
     * @param suspiciousFrom the probability from which on a question is suspicious, 0 to 1
     * @param deadline how long a question waits
     */
    public record Terms(double suspiciousFrom, Duration deadline) {}

    /** What became of a look at a question. */
    private enum Outcome {
        SUSPICIOUS,
        HARMLESS,
        LATE,
        FAILED,
        LEFT_ALONE;

        boolean isMissing() {
            return this != SUSPICIOUS && this != HARMLESS;
        }
    }

    /**
     * Asks a model.
     *
     * @param timeLimit ends calls that take too long
     */
    public InjectionClassifier(
            TextClassifier classifier, Terms terms, TimeLimit timeLimit, Tracing tracing, MeterRegistry meters) {
        this.classifier = classifier;
        this.terms = terms;
        this.timeLimit = timeLimit;
        this.tracing = tracing;
        this.meters = meters;
        this.breaker = new Breaker<>(
                "the classifier " + classifier.name(), PAUSE_OF_A_FAILING_MODEL, new TypeLiteral<Double>() {});
    }

    /** Whether the model takes a question for an injection; not, where it does not say. */
    boolean suspects(String question) {
        long begin = System.nanoTime();
        Outcome outcome = look(InjectionDetector.visible(question));
        meters.timer(
                        MetricNames.QUESTIONS_CLASSIFIED,
                        MetricTags.OUTCOME,
                        outcome.name().toLowerCase(Locale.ROOT))
                .record(Duration.ofNanos(System.nanoTime() - begin));
        if (outcome.isMissing()) {
            meters.counter(MetricNames.QUERIES_DEGRADED, MetricTags.REASON, GUARD)
                    .increment();
        }
        return outcome == Outcome.SUSPICIOUS;
    }

    @Override
    public void close() {
        classifier.close();
    }

    private Outcome look(String question) {
        try {
            double probability = timeLimit.call(terms.deadline(), () -> breaker.call(() -> classify(question)));
            return probability >= terms.suspiciousFrom() ? Outcome.SUSPICIOUS : Outcome.HARMLESS;
        } catch (TimeoutException e) {
            LOG.warnf(
                    "the classifier %s did not read a question of %d characters within %s",
                    classifier.name(), question.length(), terms.deadline());
            return Outcome.LATE;
        } catch (Breaker.LeftAloneException e) {
            return Outcome.LEFT_ALONE;
        } catch (ClassificationException e) {
            LOG.warnf("a question was looked at by its words alone: %s", e.getMessage());
            return Outcome.FAILED;
        }
    }

    private double classify(String question) {
        Attributes attributes = Attributes.of(
                SpanAttributes.GEN_AI_PROVIDER_NAME, PROVIDER, SpanAttributes.GEN_AI_REQUEST_MODEL, classifier.name());
        return tracing.inSpan(SpanNames.CLASSIFY, attributes, () -> classifier.probability(question));
    }
}
