package dev.ragstone.testkit.classification;

import dev.ragstone.core.classification.ClassificationException;
import dev.ragstone.core.classification.TextClassifier;
import java.util.Locale;

/** Takes texts for injections that hold the word of {@link ClassifiedTexts}. Deterministic, without a model. */
public final class FakeTextClassifier implements TextClassifier {

    private static final double SURE = 0.98;

    private volatile boolean closed;

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public double probability(String text) {
        if (closed) {
            throw new IllegalStateException("the classifier is closed");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new ClassificationException("interrupted", new InterruptedException());
        }
        return text.toLowerCase(Locale.ROOT).contains(ClassifiedTexts.SIGN) ? SURE : 1 - SURE;
    }

    @Override
    public void close() {
        closed = true;
    }
}
