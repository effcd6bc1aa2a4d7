package dev.ragstone.query;

import dev.ragstone.core.embedding.EmbeddingException;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.ServingGeneration;
import dev.ragstone.core.index.ServingIndex;
import dev.ragstone.query.cache.RankingCache;
import dev.ragstone.query.embed.QuestionEmbedder;
import dev.ragstone.query.flow.EmbeddedQuestion;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.QuestionVector;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.query.limit.TimeLimit;
import dev.ragstone.query.rewrite.QuestionRewriter;
import dev.ragstone.query.rewrite.Rewriting;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What comes before a search: all steps work on the text that the rewriter makes of question and conversation. The generation
 * that serves is resolved once, and decides how that text is embedded and where it is searched for.
 */
final class QuestionPreparation {

    private static final Logger LOG = Logger.getLogger(QuestionPreparation.class);

    /** Names a language model that did not rewrite in the list of what was left out. */
    private static final String REWRITE = "rewrite";

    private final ServingIndex index;
    private final Stages stages;
    private final Limits limits;

    /**
     * What a question goes through.
     *
     * @param rewriter makes the text that is searched for
     * @param cache remembers what is found for it
     * @param embedder makes its vector
     */
    record Stages(QuestionRewriter rewriter, RankingCache cache, QuestionEmbedder embedder) {}

    /**
     * How long a step may take.
     *
     * @param timeLimit ends embeddings that take longer
     * @param embedding embedding of the question
     * @param search calls of the index
     */
    record Limits(TimeLimit timeLimit, Duration embedding, SearchLimit search) {}

    QuestionPreparation(ServingIndex index, Stages stages, Limits limits) {
        this.index = index;
        this.stages = stages;
        this.limits = limits;
    }

    /**
     * Prepares a question for the generation that serves.
     *
     * @throws IndexException if it is not known which one that is
     */
    PreparedQuestion prepare(Question question, RequestMeter meter) {
        Rewriting rewriting =
                meter.measure(Stage.REWRITE, () -> stages.rewriter().rewrite(question, meter.expenses()));
        Question searched = question.inWords(rewriting.text());
        List<String> degraded = rewriting.isDegraded() ? List.of(REWRITE) : List.of();
        RankingCache.Lookup rankings = stages.cache().lookup(searched);
        ServingGeneration generation = meter.measure(Stage.RETRIEVE, this::resolve);
        return prepared(searched, generation, rankings, degraded, meter);
    }

    /**
     * Prepares a question for what serves in the place of a generation that could not be searched.
     *
     * @throws IndexException the failure, if that generation serves still
     */
    PreparedQuestion again(PreparedQuestion failed, IndexException failure, RequestMeter meter) {
        ServingGeneration successor = meter.measure(Stage.RETRIEVE, () -> successor(failed.generation(), failure));
        LOG.infof(
                "generation %s serves no more, asking %s: %s",
                failed.generation().name(), successor.name(), failure);
        return prepared(failed.question(), successor, failed.rankings(), failed.degraded(), meter);
    }

    private PreparedQuestion prepared(
            Question question,
            ServingGeneration generation,
            RankingCache.Lookup rankings,
            List<String> degraded,
            RequestMeter meter) {
        QuestionVector vector = question.mode() == SearchMode.LEXICAL
                ? null
                : meter.measure(Stage.EMBED, () -> embed(question, generation));
        return new PreparedQuestion(
                new EmbeddedQuestion(question, generation.name(), vector), generation, rankings, degraded);
    }

    private ServingGeneration resolve() {
        return limits.search().call(index::resolve);
    }

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
