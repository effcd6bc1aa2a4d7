package dev.ragstone.models.reranking;

import ai.onnxruntime.OrtException;
import dev.ragstone.core.reranking.CrossEncoder;
import dev.ragstone.core.reranking.RerankingException;
import dev.ragstone.core.score.RerankScore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Scores inside this process, on threads of its own: one passage on each, questions one after the other as they came. The
 * score is the model's logit, and depends on question and passage alone. Passages that nobody waits for any more are not
 * begun; those under way then are finished.
 */
public final class OnnxCrossEncoder implements CrossEncoder {

    private final CrossEncoderModel model;
    private final PairTokenizer tokenizer;
    private final PairScorer scorer;
    private final ExecutorService threads;
    private final AtomicBoolean closed = new AtomicBoolean();

    private OnnxCrossEncoder(CrossEncoderModel model, PairTokenizer tokenizer, PairScorer scorer, int concurrency) {
        this.model = model;
        this.tokenizer = tokenizer;
        this.scorer = scorer;
        this.threads = Executors.newFixedThreadPool(
                concurrency, Thread.ofPlatform().daemon().name("rerank-", 0).factory());
    }

    /**
     * Loads a model, and scores a first pair to see that it is a cross-encoder.
     *
     * @param concurrency how many passages are scored at a time, at least 1; best the number of cores to be used
     * @throws RerankingException if it cannot be loaded or is none
     */
    public static OnnxCrossEncoder load(CrossEncoderModel model, int concurrency) {
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency must be at least 1, but is " + concurrency);
        }
        try {
            PairTokenizer tokenizer = PairTokenizer.open(model.tokenizer(), model.maxTokens());
            PairScorer scorer = PairScorer.load(model.weights());
            scorer.score(tokenizer.encode("question", "passage"));
            return new OnnxCrossEncoder(model, tokenizer, scorer, concurrency);
        } catch (IOException | OrtException e) {
            throw RerankingException.refused(
                    "cannot load the reranker %s from %s with %s (%s); ragstone.reranking.onnx.path is to name a sequence classifier in ONNX form, and ragstone.reranking.onnx.tokenizer its tokenizer.json"
                            .formatted(model.name(), model.weights(), model.tokenizer(), e.getMessage()),
                    e);
        }
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public List<RerankScore> score(String question, List<String> passages) {
        List<Callable<RerankScore>> pairs = passages.stream()
                .<Callable<RerankScore>>map(passage -> () -> score(question, passage))
                .toList();
        try {
            return results(pairs);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RerankingException.unavailable(
                    "interrupted while %s scored %d passages; fewer candidates or a smaller model would take less time"
                            .formatted(model.name(), passages.size()),
                    e);
        } catch (ExecutionException e) {
            throw RerankingException.refused(
                    "the reranker %s failed on a question of %d characters with %d passages; its graph and its tokenizer.json may not belong together"
                            .formatted(model.name(), question.length(), passages.size()),
                    e);
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("the reranker is closed", e);
        }
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        threads.shutdown();
        awaitEnd();
        try {
            scorer.close();
            tokenizer.close();
        } catch (OrtException e) {
            throw RerankingException.refused("cannot close the reranker " + model.name(), e);
        }
    }

    private List<RerankScore> results(List<Callable<RerankScore>> pairs)
            throws InterruptedException, ExecutionException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
        List<RerankScore> scores = new ArrayList<>();
        for (Future<RerankScore> scored : threads.invokeAll(pairs)) {
            scores.add(scored.get());
        }
        return List.copyOf(scores);
    }

    private RerankScore score(String question, String passage) throws OrtException {
        return new RerankScore(scorer.score(tokenizer.encode(question, passage)));
    }

    /** An interrupted closer must not drop passages that others wait for. */
    private void awaitEnd() {
        boolean isInterrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
