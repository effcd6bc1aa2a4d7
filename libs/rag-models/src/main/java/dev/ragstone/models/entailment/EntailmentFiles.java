package dev.ragstone.models.entailment;

import dev.ragstone.models.classification.ClassLabels;
import dev.ragstone.models.classification.ClassifierModel;
import dev.ragstone.models.onnx.ModelFingerprint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An entailment model in ONNX form on disk: a {@link ClassifierModel} that reads premise and hypothesis.
 *
 * @param graph the ONNX graph with its weights, such as {@code model.onnx}
 * @param tokenizer its {@code tokenizer.json}
 * @param labels what its classes mean, in their order; empty: what the {@code config.json} beside the graph says
 * @param maxTokens the most tokens the model reads, those of both texts and special tokens included
 */
public record EntailmentFiles(Path graph, Path tokenizer, List<String> labels, int maxTokens) {
    public EntailmentFiles {
        labels = List.copyOf(labels);
    }

    /**
     * The files of a model.
     *
     * @param tokenizer empty: the {@code tokenizer.json} beside the graph
     */
    public static EntailmentFiles of(Path graph, Optional<Path> tokenizer, List<String> labels, int maxTokens) {
        return new EntailmentFiles(
                graph, tokenizer.orElseGet(() -> graph.resolveSibling("tokenizer.json")), labels, maxTokens);
    }

    ClassifierModel model() {
        return ClassifierModel.onDisk(graph, tokenizer, maxTokens);
    }

    /** What its classes are called; empty if nobody says it. */
    List<String> namedLabels() throws IOException {
        return labels.isEmpty() ? ClassLabels.read(graph.resolveSibling("config.json")) : labels;
    }

    String fingerprint() throws IOException {
        List<String> settings = new ArrayList<>(namedLabels());
        settings.add(Integer.toString(maxTokens));
        return ModelFingerprint.of(graph, tokenizer, settings);
    }
}
