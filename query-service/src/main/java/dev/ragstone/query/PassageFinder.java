package dev.ragstone.query;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.embedding.EmbeddingException;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.ServingGeneration;
import dev.ragstone.core.index.ServingIndex;
import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.query.cache.RankingCache;
import dev.ragstone.query.context.ContextExpansion;
import dev.ragstone.query.embed.QuestionEmbedder;
import dev.ragstone.query.explain.Explainer;
import dev.ragstone.query.flow.AnalysedQuestion;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.QuestionVector;
import dev.ragstone.query.flow.Ranking;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.query.limit.TimeLimit;
import dev.ragstone.query.rewrite.QuestionRewriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
     * @param ranker finds candidates and orders them
     * @param cache remembers what came of that
     * @param explainer says why they were found
     */
    record Stages(
            QuestionRewriter rewriter,
            QuestionEmbedder embedder,
            TermAnalyzer analyzer,
            CandidateRanker ranker,
            RankingCache cache,
            Explainer explainer) {}

    /**
     * How long a step may take.
     *
     * @param timeLimit ends embeddings that take longer
     * @param embedding embedding of the question
     * @param search calls of the index
     */
    record Limits(TimeLimit timeLimit, Duration embedding, SearchLimit search) {}

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
        Supplier<Ranking> search = () -> stages.ranker().rank(analysed, vector, generation.searcher(), clock);
        Ranking ranking = isEmbeddingMissing ? search.get() : lookup.ranking(generation.name(), search);
        List<String> degraded = new ArrayList<>(ranking.degraded());
        if (isEmbeddingMissing) {
            degraded.addFirst(EMBEDDING);
        }
        List<Passage> passages = ContextExpansion.expand(passages(ranking));
        return new FoundPassages(
                question.text(),
                vector,
                passages,
                question.topK(),
                Objects.requireNonNull(ranking.answerability()),
                degraded,
                stages.explainer().explain(analysed, ranking, passages, generation.searcher()));
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
        return limits.search().call(index::resolve);
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
}
