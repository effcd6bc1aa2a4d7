package dev.ragstone.query;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.query.QuestionWidening.Widened;
import dev.ragstone.query.context.ContextExpansion;
import dev.ragstone.query.explain.Explainer;
import dev.ragstone.query.flow.AnalysedQuestion;
import dev.ragstone.query.flow.EmbeddedQuestion;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.QuestionVector;
import dev.ragstone.query.flow.Ranking;
import dev.ragstone.query.flow.SearchMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The first half of the pipeline: from a question to its passages, degraded where a step fails that can be spared. Where the
 * generation has been dropped meanwhile, its successor is asked.
 */
final class PassageFinder {

    /** Names a missing question vector in the list of what was left out. */
    static final String EMBEDDING = "embedding";

    private final Stages stages;

    /**
     * What a question goes through.
     *
     * @param preparation makes of it what is searched for, and where
     * @param analyzer makes its terms
     * @param widening says what else is searched for
     * @param ranker finds candidates and orders them
     * @param explainer says why they were found
     */
    record Stages(
            QuestionPreparation preparation,
            TermAnalyzer analyzer,
            QuestionWidening widening,
            CandidateRanker ranker,
            Explainer explainer) {}

    PassageFinder(Stages stages) {
        this.stages = stages;
    }

    /**
     * Finds the passages.
     *
     * @throws IndexException if the index cannot be searched
     */
    FoundPassages find(Question question, RequestMeter meter) {
        return find(prepare(question, meter), meter);
    }

    /**
     * What comes before the search.
     *
     * @throws IndexException if it is not known what serves
     */
    PreparedQuestion prepare(Question question, RequestMeter meter) {
        return stages.preparation().prepare(question, meter);
    }

    /**
     * Finds the passages for a prepared question.
     *
     * @throws IndexException if the index cannot be searched
     */
    FoundPassages find(PreparedQuestion prepared, RequestMeter meter) {
        try {
            return search(prepared, meter);
        } catch (IndexException e) {
            return search(stages.preparation().again(prepared, e, meter), meter);
        }
    }

    private FoundPassages search(PreparedQuestion prepared, RequestMeter meter) {
        EmbeddedQuestion asked = prepared.asked();
        ChunkSearcher searcher = prepared.generation().searcher();
        AnalysedQuestion analysed = analyse(prepared);
        Supplier<Ranking> search = () -> rank(prepared, analysed, meter);
        Ranking ranking = prepared.isEmbeddingMissing()
                ? search.get()
                : prepared.rankings().ranking(asked.generation(), search);
        List<Passage> passages = ContextExpansion.expand(passages(ranking));
        return new FoundPassages(
                asked,
                passages,
                Objects.requireNonNull(ranking.answerability()),
                degraded(prepared, ranking),
                stages.explainer().explain(analysed, ranking, passages, searcher));
    }

    private Ranking rank(PreparedQuestion prepared, AnalysedQuestion analysed, RequestMeter meter) {
        QuestionVector vector = prepared.asked().vector();
        Widened widened = meter.measure(
                Stage.REWRITE, () -> stages.widening().widen(analysed.question(), vector, meter.expenses()));
        return stages.ranker()
                .rank(
                        analysed,
                        widened.searches(),
                        vector,
                        prepared.generation().searcher(),
                        meter)
                .without(widened.degraded());
    }

    private AnalysedQuestion analyse(PreparedQuestion prepared) {
        Question question = prepared.question();
        QuestionVector vector = prepared.asked().vector();
        boolean needsTerms = question.mode() != SearchMode.DENSE || prepared.isEmbeddingMissing();
        return new AnalysedQuestion(
                question,
                vector == null ? null : vector.encoding(),
                needsTerms ? stages.analyzer().analyze(question.text(), null) : null);
    }

    private static List<String> degraded(PreparedQuestion prepared, Ranking ranking) {
        List<String> degraded = new ArrayList<>(prepared.degraded());
        degraded.addAll(ranking.degraded());
        if (prepared.isEmbeddingMissing()) {
            degraded.addFirst(EMBEDDING);
        }
        return degraded;
    }

    private static List<Passage> passages(Ranking ranking) {
        return IntStream.range(0, ranking.candidates().size())
                .mapToObj(i -> ranking.candidates().get(i).toPassage(i + 1))
                .toList();
    }
}
