package dev.ragstone.models.entailment;

import ai.onnxruntime.OrtException;
import dev.ragstone.core.entailment.Entailment;
import dev.ragstone.core.entailment.EntailmentException;
import dev.ragstone.core.entailment.EntailmentModel;
import dev.ragstone.core.entailment.EntailmentPair;
import dev.ragstone.models.classification.ClassifierModel;
import dev.ragstone.models.classification.SequenceClassifier;
import dev.ragstone.models.onnx.ModelThreads;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;

/** Judges inside this process, on threads of its own: one pair on each, calls one after the other as they came. */
public final class OnnxEntailmentModel implements EntailmentModel {

    private final Identity identity;
    private final EntailmentClasses classes;
    private final SequenceClassifier classifier;
    private final ModelThreads threads;

    private record Identity(String name, String fingerprint) {}

    private OnnxEntailmentModel(
            Identity identity, EntailmentClasses classes, SequenceClassifier classifier, ModelThreads threads) {
        this.identity = identity;
        this.classes = classes;
        this.classifier = classifier;
        this.threads = threads;
    }

    /**
     * Loads a model, and judges a first pair to see what classes it has.
     *
     * @param concurrency how many pairs are judged at a time, at least 1; best the number of cores to be used
     * @throws EntailmentException if it cannot be loaded, or is none
     */
    public static OnnxEntailmentModel load(EntailmentFiles files, int concurrency) {
        ModelThreads threads = new ModelThreads("entailment", concurrency);
        ClassifierModel model = files.model();
        try {
            SequenceClassifier classifier = SequenceClassifier.load(model);
            int count = classifier.logits("premise", "hypothesis").length;
            EntailmentClasses classes = EntailmentClasses.of(files.namedLabels(), count);
            return new OnnxEntailmentModel(
                    new Identity(model.name(), files.fingerprint()), classes, classifier, threads);
        } catch (IOException | OrtException e) {
            throw EntailmentException.refused(
                    "cannot load the entailment model %s from %s with %s (%s); ragstone.entailment.onnx.path is to name a sequence classifier in ONNX form, and ragstone.entailment.onnx.tokenizer its tokenizer.json"
                            .formatted(model.name(), model.weights(), model.tokenizer(), e.getMessage()),
                    e);
        } catch (IllegalArgumentException e) {
            throw EntailmentException.refused(
                    "the model %s %s; set ragstone.entailment.labels to what its classes mean, in their order, as in contradiction,entailment,neutral"
                            .formatted(model.name(), e.getMessage()),
                    e);
        }
    }

    @Override
    public String name() {
        return identity.name();
    }

    @Override
    public String fingerprint() {
        return identity.fingerprint();
    }

    @Override
    public List<Entailment> judge(List<EntailmentPair> pairs) {
        try {
            return threads.run(pairs.stream()
                    .<Callable<Entailment>>map(pair -> () -> judge(pair))
                    .toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EntailmentException.unavailable(
                    "interrupted while %s judged %d pairs; fewer pairs or a smaller model would take less time"
                            .formatted(name(), pairs.size()),
                    e);
        } catch (ExecutionException e) {
            throw EntailmentException.refused(
                    "the entailment model %s failed on %d pairs; its graph and its tokenizer.json may not belong together"
                            .formatted(name(), pairs.size()),
                    e);
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("the entailment model is closed", e);
        }
    }

    @Override
    public void close() {
        threads.close();
        try {
            classifier.close();
        } catch (OrtException e) {
            throw EntailmentException.refused("cannot close the entailment model " + name(), e);
        }
    }

    private Entailment judge(EntailmentPair pair) throws OrtException {
        return Entailment.ofWindows(classifier.logitsByWindow(pair.premise(), pair.hypothesis()).stream()
                .map(classes::entailment)
                .toList());
    }
}
