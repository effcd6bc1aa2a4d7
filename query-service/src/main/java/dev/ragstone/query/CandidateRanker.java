package dev.ragstone.query;

import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.query.answerability.AnswerabilityEstimator;
import dev.ragstone.query.context.MarginalRelevance;
import dev.ragstone.query.flow.AnalysedQuestion;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.QuestionVector;
import dev.ragstone.query.flow.Ranking;
import dev.ragstone.query.rerank.RerankStage;
import dev.ragstone.query.retrieve.Retriever;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the candidates for a question in one generation, orders them, and estimates whether they answer it. Whatever needs the
 * signs of tokens is done here: there are none afterwards.
 */
final class CandidateRanker {

    private final Stages stages;
    private final SearchLimit limit;

    /**
     * What candidates go through.
     *
     * @param retriever finds them
     * @param rerank takes a second look at them
     * @param answerability estimates whether they hold an answer
     * @param diversity brings what says something else to the front
     */
    record Stages(
            Retriever retriever,
            RerankStage rerank,
            AnswerabilityEstimator answerability,
            MarginalRelevance diversity) {}

    CandidateRanker(Stages stages, SearchLimit limit) {
        this.stages = stages;
        this.limit = limit;
    }

    /** The ranking of what is found for a question and for the texts beside it, with its answerability. */
    Ranking rank(
            AnalysedQuestion analysed,
            List<AnalysedQuestion> beside,
            @Nullable QuestionVector vector,
            ChunkSearcher searcher,
            RequestMeter meter) {
        Question question = analysed.question();
        RerankStage rerank = stages.rerank();
        boolean isReranked = rerank.applies(analysed);
        int compared = compared(isReranked);
        Ranking found = meter.measure(
                Stage.RETRIEVE,
                () -> limit.call(() -> stages.retriever().retrieve(analysed, beside, searcher, compared)));
        Ranking reranked = isReranked ? meter.measure(Stage.RERANK, () -> rerank.rerank(analysed, found)) : found;
        Ranking judged = reranked.judged(stages.answerability().estimate(question.text(), vector, reranked));
        return stages.diversity().order(judged, question.topK()).withoutSigns();
    }

    /** Of how many of the best some stage compares the tokens. */
    private int compared(boolean isReranked) {
        int reranked = isReranked ? stages.rerank().most() : 0;
        return Math.max(
                AnswerabilityEstimator.BEST,
                Math.max(reranked, stages.diversity().most()));
    }
}
