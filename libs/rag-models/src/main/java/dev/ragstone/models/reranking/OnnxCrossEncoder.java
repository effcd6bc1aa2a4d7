package dev.ragstone.models.reranking;

import ai.onnxruntime.OrtException;
import dev.ragstone.core.reranking.CrossEncoder;
import dev.ragstone.core.reranking.RerankingException;
import dev.ragstone.core.score.RerankScore;
import dev.ragstone.models.classification.ClassifierModel;
import dev.ragstone.models.classification.SequenceClassifier;
import dev.ragstone.models.onnx.ModelThreads;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;

/**
 * Scores inside this process, on threads of its own: one passage on each, questions one after the other as they came. The
 * model gives one logit, or two of which the second is for "this answers"; the score is the logit, of two the second less the
 * first, whose sigmoid is their softmax. It depends on question and passage alone.
 */
public final class OnnxCrossEncoder implements CrossEncoder {

    private final String name;
    private final SequenceClassifier classifier;
    private final ModelThreads threads;

    private OnnxCrossEncoder(String name, SequenceClassifier classifier, ModelThreads threads) {
        this.name = name;
        this.classifier = classifier;
        this.threads = threads;
    }

    /**
     * Loads a model, and scores a first pair to see that it is a cross-encoder.
     *
     * @param concurrency how many passages are scored at a time, at least 1; best the number of cores to be used
     * @throws RerankingException if it cannot be loaded or is none
     */
    public static OnnxCrossEncoder load(ClassifierModel model, int concurrency) {
        ModelThreads threads = new ModelThreads("rerank", concurrency);
        try {
            OnnxCrossEncoder encoder = new OnnxCrossEncoder(model.name(), SequenceClassifier.load(model), threads);
            encoder.score("question", "passage");
            return encoder;
        } catch (IOException | OrtException e) {
            throw RerankingException.refused(
                    "cannot load the reranker %s from %s with %s (%s); ragstone.reranking.onnx.path is to name a sequence classifier in ONNX form, and ragstone.reranking.onnx.tokenizer its tokenizer.json"
                            .formatted(model.name(), model.weights(), model.tokenizer(), e.getMessage()),
                    e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<RerankScore> score(String question, List<String> passages) {
        List<Callable<RerankScore>> pairs = passages.stream()
                .<Callable<RerankScore>>map(passage -> () -> score(question, passage))
                .toList();
        try {
            return threads.run(pairs);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RerankingException.unavailable(
                    "interrupted while %s scored %d passages; fewer candidates or a smaller model would take less time"
                            .formatted(name, passages.size()),
                    e);
        } catch (ExecutionException e) {
            throw RerankingException.refused(
                    "the reranker %s failed on a question of %d characters with %d passages; its graph and its tokenizer.json may not belong together"
                            .formatted(name, question.length(), passages.size()),
                    e);
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("the reranker is closed", e);
        }
    }

    @Override
    public void close() {
        threads.close();
        try {
            classifier.close();
        } catch (OrtException e) {
            throw RerankingException.refused("cannot close the reranker " + name, e);
        }
    }

    private RerankScore score(String question, String passage) throws OrtException {
        double[] logits = classifier.logits(question, passage);
        return switch (logits.length) {
            case 1 -> new RerankScore(logits[0]);
            case 2 -> new RerankScore(logits[1] - logits[0]);
            default ->
                throw new OrtException(
                        "the graph gives %d logits; a cross-encoder gives one logit or two".formatted(logits.length));
        };
    }
}
