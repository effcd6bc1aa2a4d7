package dev.ragstone.query;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.embedding.EmbeddingException;
import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.ServingGeneration;
import dev.ragstone.core.index.ServingIndex;
import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.query.cache.RankingCache;
import dev.ragstone.query.embed.QuestionEmbedder;
import dev.ragstone.query.expand.ContextExpansion;
import dev.ragstone.query.flow.AnalysedQuestion;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.QuestionVector;
import dev.ragstone.query.flow.Ranking;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.query.limit.TimeLimit;
import dev.ragstone.query.rerank.RerankStage;
import dev.ragstone.query.retrieve.Retriever;
import dev.ragstone.query.rewrite.QuestionRewriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The first half of the pipeline: from a question to its passages, degraded where a step fails that can be spared. All
 * steps work on the text that the rewriter makes of question and conversation. The generation that serves is resolved once,
 * and decides how that text is embedded and where it is searched for.
 */
final class PassageFinder {

    /** Names a missing question vector in the list of what was left out. */
    static final String EMBEDDING = "embedding";

    private static final Logger LOG = Logger.getLogger(PassageFinder.class);

    private final ServingIndex index;
    private final Stages stages;
    private final Limits limits;

    /**
     * What a question goes through.
     *
     * @param rewriter makes the text that is searched for
     * @param embedder makes its vector
     * @param analyzer makes its terms
     * @param retriever finds candidates
     * @param rerank takes a second look at them
     * @param cache remembers what came of the last two
     */
    record Stages(
            QuestionRewriter rewriter,
            QuestionEmbedder embedder,
            TermAnalyzer analyzer,
            Retriever retriever,
            RerankStage rerank,
            RankingCache cache) {}

    /**
     * How long a step may take.
     *
     * @param timeLimit ends what takes longer
     * @param embedding embedding of the question
     * @param search all searches of one question
     */
    record Limits(TimeLimit timeLimit, Duration embedding, Duration search) {}

    PassageFinder(ServingIndex index, Stages stages, Limits limits) {
        this.index = index;
        this.stages = stages;
        this.limits = limits;
    }

    /**
     * Finds the passages.
     *
     * @throws IndexException if the index cannot be searched
     */
    FoundPassages find(Question question, RequestClock clock) {
        Question searched = clock.measure(Stage.REWRITE, () -> rewrite(question));
        RankingCache.Lookup lookup = stages.cache().lookup(searched);
        ServingGeneration generation = clock.measure(Stage.RETRIEVE, this::resolve);
        try {
            return find(searched, generation, lookup, clock);
        } catch (IndexException e) {
            ServingGeneration successor = clock.measure(Stage.RETRIEVE, () -> successor(generation, e));
            LOG.infof("generation %s serves no more, asking %s: %s", generation.name(), successor.name(), e);
            return find(searched, successor, lookup, clock);
        }
    }

    private FoundPassages find(
            Question question, ServingGeneration generation, RankingCache.Lookup lookup, RequestClock clock) {
        QuestionVector vector = question.mode() == SearchMode.LEXICAL
                ? null
                : clock.measure(Stage.EMBED, () -> embed(question, generation));
        boolean isEmbeddingMissing = vector == null && question.mode() != SearchMode.LEXICAL;
        boolean needsTerms = question.mode() != SearchMode.DENSE || isEmbeddingMissing;
        AnalysedQuestion analysed = new AnalysedQuestion(
                question,
                vector == null ? null : vector.encoding(),
                needsTerms ? stages.analyzer().analyze(question.text(), null) : null);
        Supplier<Ranking> search = () -> rank(analysed, generation.searcher(), clock);
        Ranking ranking = isEmbeddingMissing ? search.get() : lookup.ranking(generation.name(), search);
        List<String> degraded = new ArrayList<>(ranking.degraded());
        if (isEmbeddingMissing) {
            degraded.addFirst(EMBEDDING);
        }
        return new FoundPassages(
                question.text(), vector, ContextExpansion.expand(passages(ranking)), question.topK(), degraded);
    }

    private Ranking rank(AnalysedQuestion question, ChunkSearcher searcher, RequestClock clock) {
        Ranking ranking = clock.measure(Stage.RETRIEVE, () -> search(question, searcher));
        RerankStage rerank = stages.rerank();
        Ranking last = rerank.applies(question)
                ? clock.measure(Stage.RERANK, () -> rerank.rerank(question, ranking))
                : ranking;
        return last.withoutSigns();
    }

    private static List<Passage> passages(Ranking ranking) {
        return IntStream.range(0, ranking.candidates().size())
                .mapToObj(i -> ranking.candidates().get(i).toPassage(i + 1))
                .toList();
    }

    private Question rewrite(Question question) {
        return question.inWords(stages.rewriter().rewrite(question.text(), question.conversation()));
    }

    private ServingGeneration resolve() {
        return withinLimit(index::resolve);
    }

    /** What serves in the place of a generation that could not be searched; throws the failure if it serves still. */
    private ServingGeneration successor(ServingGeneration failed, IndexException failure) {
        try {
            ServingGeneration now = resolve();
            if (!now.name().equals(failed.name())) {
                return now;
            }
        } catch (IndexException e) {
            failure.addSuppressed(e);
        }
        throw failure;
    }

    private @Nullable QuestionVector embed(Question question, ServingGeneration generation) {
        try {
            return limits.timeLimit().call(limits.embedding(), () -> stages.embedder()
                    .embed(question.text(), generation.name().fingerprint()));
        } catch (TimeoutException e) {
            LOG.warnf("the question was not embedded within %s: searching by terms only", limits.embedding());
        } catch (EmbeddingException e) {
            LOG.warnf(e, "the question was not embedded: searching by terms only");
        }
        return null;
    }

    private Ranking search(AnalysedQuestion question, ChunkSearcher searcher) {
        return withinLimit(() -> stages.retriever().retrieve(question, searcher));
    }

    private <T> T withinLimit(Supplier<T> work) {
        try {
            return limits.timeLimit().call(limits.search(), work);
        } catch (TimeoutException e) {
            throw IndexException.unavailable(
                    "the index did not answer within %s; see its load, or raise ragstone.query.retrieval.timeout"
                            .formatted(limits.search()),
                    e);
        }
    }
}
