package dev.ragstone.models.classification;

import dev.ragstone.core.classification.ClassificationException;
import dev.ragstone.core.classification.TextClassifier;
import dev.ragstone.models.http.Batches;
import dev.ragstone.models.http.ModelClient;
import dev.ragstone.models.http.ModelServer;
import dev.ragstone.models.http.ModelServerException;
import dev.ragstone.models.http.Predictions;
import dev.ragstone.models.http.Predictions.Prediction;
import dev.ragstone.models.http.TextWindows;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Asks a server in the form of Text Embeddings Inference, once for all windows of a text. */
public final class HttpTextClassifier implements TextClassifier {

    private final ModelClient client;
    private final SoughtClasses sought;
    private final int maxTokens;

    /**
     * Connects to nobody yet.
     *
     * @param labels the classes that are looked for
     * @param maxTokens the most tokens that the model reads
     */
    public HttpTextClassifier(ModelServer server, Set<String> labels, int maxTokens) {
        this.client = new ModelClient(server, Predictions.PATH);
        this.sought = new SoughtClasses(labels);
        this.maxTokens = maxTokens;
    }

    @Override
    public String name() {
        return "tei";
    }

    @Override
    public double probability(String text) {
        List<List<String>> windows = TextWindows.of(text, TextWindows.BYTES_PER_TOKEN * maxTokens).stream()
                .map(List::of)
                .toList();
        List<List<List<String>>> parts = Batches.of(windows, Predictions.INPUTS_PER_REQUEST);
        List<byte[]> replies = ask(parts);
        List<List<Prediction>> predictions = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            predictions.addAll(read(replies.get(i), parts.get(i).size()));
        }
        return predictions.stream().mapToDouble(this::probability).max().orElseThrow();
    }

    @Override
    public void close() {
        client.close();
    }

    private List<byte[]> ask(List<List<List<String>>> parts) {
        try {
            return client.post(parts.stream().map(Predictions::request).toList());
        } catch (ModelServerException e) {
            throw new ClassificationException(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClassificationException(
                    "interrupted while waiting for %s; a faster model would take less time".formatted(client.address()),
                    e);
        }
    }

    private List<List<Prediction>> read(byte[] reply, int inputs) {
        try {
            return Predictions.read(reply, inputs);
        } catch (IllegalArgumentException e) {
            throw new ClassificationException(
                    "the reply of %s %s; check that it serves a sequence classifier"
                            .formatted(client.address(), e.getMessage()),
                    e);
        }
    }

    private double probability(List<Prediction> classes) {
        List<String> names = classes.stream().anyMatch(Prediction::isNamed)
                ? classes.stream().map(Prediction::label).toList()
                : List.of();
        try {
            return sought.probability(
                    names, classes.stream().mapToDouble(Prediction::logit).toArray());
        } catch (IllegalArgumentException e) {
            throw new ClassificationException(
                    "the model behind %s %s; set ragstone.guard.classifier.labels to those of its classes that mean an injection"
                            .formatted(client.address(), e.getMessage()),
                    e);
        }
    }
}
