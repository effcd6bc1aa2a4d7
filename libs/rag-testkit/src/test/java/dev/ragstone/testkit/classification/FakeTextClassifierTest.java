package dev.ragstone.testkit.classification;

import dev.ragstone.core.classification.TextClassifier;

class FakeTextClassifierTest extends TextClassifierContract {

    @Override
    protected TextClassifier open() {
        return new FakeTextClassifier();
    }
}
