package dev.ragstone.query;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.EmbeddingException;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.query.embed.QuestionEmbedder;
import dev.ragstone.query.expand.ContextExpansion;
import dev.ragstone.query.flow.AnalysedQuestion;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.Ranking;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.query.rerank.Reranker;
import dev.ragstone.query.retrieve.Retriever;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The first half of the pipeline: from a question to its passages, degraded where a step fails that can be spared. */
final class PassageFinder {

    /** Names a missing question vector in the list of what was left out. */
    static final String EMBEDDING = "embedding";

    private static final Logger LOG = Logger.getLogger(PassageFinder.class);

    private final QuestionEmbedder embedder;
    private final TermAnalyzer analyzer;
    private final Retriever retriever;
    private final Reranker reranker;
    private final TimeLimit timeLimit;
    private final Limits limits;

    /**
     * How long a step may take.
     *
     * @param embedding embedding of the question
     * @param search all searches of one question
     */
    record Limits(Duration embedding, Duration search) {}

    PassageFinder(
            QuestionEmbedder embedder,
            TermAnalyzer analyzer,
            Retriever retriever,
            Reranker reranker,
            TimeLimit timeLimit,
            Limits limits) {
        this.embedder = embedder;
        this.analyzer = analyzer;
        this.retriever = retriever;
        this.reranker = reranker;
        this.timeLimit = timeLimit;
        this.limits = limits;
    }

    /**
     * Finds the passages.
     *
     * @throws IndexException if the index cannot be searched
     */
    FoundPassages find(Question question, RequestClock clock) {
        Embedding embedding =
                question.mode() == SearchMode.LEXICAL ? null : clock.measure(Stage.EMBED, () -> embed(question));
        boolean isEmbeddingMissing = embedding == null && question.mode() != SearchMode.LEXICAL;
        boolean needsTerms = question.mode() != SearchMode.DENSE || isEmbeddingMissing;
        AnalysedQuestion analysed =
                new AnalysedQuestion(question, embedding, needsTerms ? analyzer.analyze(question.text(), null) : null);
        Ranking ranking = clock.measure(Stage.RETRIEVE, () -> search(analysed));
        List<Passage> candidates = question.rerank()
                ? clock.measure(Stage.RERANK, () -> reranker.rerank(question.text(), ranking.passages()))
                : ranking.passages();
        List<String> degraded = new ArrayList<>(ranking.degraded());
        if (isEmbeddingMissing) {
            degraded.addFirst(EMBEDDING);
        }
        return new FoundPassages(embedding, ContextExpansion.expand(candidates), question.topK(), degraded);
    }

    private @Nullable Embedding embed(Question question) {
        try {
            return timeLimit.call(limits.embedding(), () -> embedder.embed(question.text()));
        } catch (TimeoutException e) {
            LOG.warnf("the question was not embedded within %s: searching by terms only", limits.embedding());
        } catch (EmbeddingException e) {
            LOG.warnf(e, "the question was not embedded: searching by terms only");
        }
        return null;
    }

    private Ranking search(AnalysedQuestion question) {
        try {
            return timeLimit.call(limits.search(), () -> retriever.retrieve(question));
        } catch (TimeoutException e) {
            throw IndexException.unavailable(
                    "the index did not answer within %s; see its load, or raise ragstone.query.retrieval.timeout"
                            .formatted(limits.search()),
                    e);
        }
    }
}
