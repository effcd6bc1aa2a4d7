package dev.ragstone.models.classification;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A sequence classifier inside this process. Its logits depend on the texts alone. Many threads may use it at once. */
public final class SequenceClassifier implements AutoCloseable {

    private final SequenceTokenizer tokenizer;
    private final SequenceGraph graph;
    private final AtomicBoolean closed = new AtomicBoolean();

    private SequenceClassifier(SequenceTokenizer tokenizer, SequenceGraph graph) {
        this.tokenizer = tokenizer;
        this.graph = graph;
    }

    /**
     * Loads a model.
     *
     * @throws IOException if a file cannot be read, or the tokenizer is none
     * @throws OrtException if the graph is none of a sequence classifier; more shows when it is run
     */
    public static SequenceClassifier load(ClassifierModel model) throws IOException, OrtException {
        SequenceTokenizer tokenizer = SequenceTokenizer.open(model.tokenizer(), model.maxTokens());
        try {
            return new SequenceClassifier(tokenizer, SequenceGraph.load(model.weights()));
        } catch (IOException | OrtException e) {
            tokenizer.close();
            throw e;
        }
    }

    /**
     * The logit of each class for two texts. Where they are too long, the second loses its end.
     *
     * @throws OrtException if the graph fails
     */
    public double[] logits(String first, String second) throws OrtException {
        return graph.logits(tokenizer.encode(first, second));
    }

    /**
     * The logits for each of the pieces of the first text, which together are all of it, with the second: one where both fit, or else
     * as few as overlap by a quarter.
     *
     * @throws OrtException if the graph fails
     */
    public List<double[]> logitsByWindow(String first, String second) throws OrtException {
        return logits(tokenizer.windows(first, second));
    }

    /**
     * The logits for each of the pieces of a text, which together are all of it: one where it fits, or else as few as overlap by a
     * quarter.
     *
     * @throws OrtException if the graph fails
     */
    public List<double[]> logitsByWindow(String text) throws OrtException {
        return logits(tokenizer.windows(text));
    }

    /** What is closed already stays so. */
    @Override
    public void close() throws OrtException {
        if (closed.compareAndSet(false, true)) {
            graph.close();
            tokenizer.close();
        }
    }

    private List<double[]> logits(List<SequenceTokens> windows) throws OrtException {
        List<double[]> logits = new ArrayList<>();
        for (SequenceTokens window : windows) {
            logits.add(graph.logits(window));
        }
        return logits;
    }
}
