package dev.ragstone.models.classification;

import ai.onnxruntime.OrtException;
import dev.ragstone.core.classification.ClassificationException;
import dev.ragstone.core.classification.TextClassifier;
import dev.ragstone.models.onnx.ModelThreads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;

/** Classifies inside this process, on threads of its own: one text on each, one after the other as they came. */
public final class OnnxTextClassifier implements TextClassifier {

    private final String name;
    private final Kind kind;
    private final SequenceClassifier classifier;
    private final ModelThreads threads;

    private OnnxTextClassifier(String name, Kind kind, SequenceClassifier classifier, ModelThreads threads) {
        this.name = name;
        this.kind = kind;
        this.classifier = classifier;
        this.threads = threads;
    }

    /**
     * Loads a model, and classifies a first text to see what classes it has.
     *
     * @param config the {@code config.json} that names the classes; the file may be missing
     * @param labels the classes that are looked for
     * @param concurrency how many texts are classified at a time, at least 1; best the number of cores to be used
     * @throws ClassificationException if it cannot be loaded, or has no such classes
     */
    public static OnnxTextClassifier load(ClassifierModel model, Path config, Set<String> labels, int concurrency) {
        ModelThreads threads = new ModelThreads("classify", concurrency);
        try {
            Kind kind = new Kind(ClassLabels.read(config), new SoughtClasses(labels));
            SequenceClassifier classifier = SequenceClassifier.load(model);
            kind.probability(classifier.logitsByWindow("text"));
            return new OnnxTextClassifier(model.name(), kind, classifier, threads);
        } catch (IOException | OrtException e) {
            throw new ClassificationException(
                    "cannot load the classifier %s from %s with %s (%s); ragstone.guard.classifier.onnx.path is to name a sequence classifier in ONNX form, and ragstone.guard.classifier.onnx.tokenizer its tokenizer.json"
                            .formatted(model.name(), model.weights(), model.tokenizer(), e.getMessage()),
                    e);
        } catch (IllegalArgumentException e) {
            throw new ClassificationException(
                    "the model %s %s; set ragstone.guard.classifier.labels to those of its classes that mean an injection"
                            .formatted(model.name(), e.getMessage()),
                    e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double probability(String text) {
        Callable<Double> reading = () -> kind.probability(classifier.logitsByWindow(text));
        try {
            return threads.run(List.of(reading)).getFirst();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClassificationException(
                    "interrupted while %s read a text of %d characters; a smaller model would take less time"
                            .formatted(name, text.length()),
                    e);
        } catch (ExecutionException e) {
            throw new ClassificationException(
                    "the classifier %s failed on a text of %d characters; its graph and its tokenizer.json may not belong together"
                            .formatted(name, text.length()),
                    e);
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("the classifier is closed", e);
        }
    }

    @Override
    public void close() {
        threads.close();
        try {
            classifier.close();
        } catch (OrtException e) {
            throw new ClassificationException("cannot close the classifier " + name, e);
        }
    }

    /** What the model's classes are called, and which of them are looked for. */
    private record Kind(List<String> names, SoughtClasses sought) {

        double probability(List<double[]> windows) {
            return windows.stream()
                    .mapToDouble(logits -> sought.probability(names, logits))
                    .max()
                    .orElseThrow();
        }
    }
}
