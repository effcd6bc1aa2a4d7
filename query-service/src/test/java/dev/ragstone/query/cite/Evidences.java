package dev.ragstone.query.cite;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.answer.PassageScores;
import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.lexical.StemmingAnalyzer;
import dev.ragstone.query.QueryFixtures;
import dev.ragstone.query.flow.Deadline;
import dev.ragstone.query.flow.Evidence;
import dev.ragstone.query.flow.QuestionVector;
import dev.ragstone.text.TermWeights;
import dev.ragstone.text.Terms;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the answers of these tests rest on: leave is passage 1, travel is 2. */
final class Evidences {

    static final Terms TERMS = new Terms(new StemmingAnalyzer());

    private static final PassageScores UNSCORED = new PassageScores(null, null, null, null);

    private Evidences() {}

    /** Evidence without a vector: nothing can be embedded. */
    static Evidence ofWords() {
        return of(null);
    }

    /** Evidence that was found with what this model made of the question. */
    static Evidence of(@Nullable Embedder embedder) {
        return new Evidence(
                "How much leave is there?",
                "How much leave is there?",
                embedder == null
                        ? null
                        : new QuestionVector(embedder.encodeQuery("How much leave is there?"), embedder),
                List.of(new Passage(1, QueryFixtures.LEAVE, UNSCORED), new Passage(2, QueryFixtures.TRAVEL, UNSCORED)),
                TermWeights.among(List.<Set<String>>of()));
    }

    /** What checks an answer from them. */
    static AnswerCheck check() {
        return check(ofWords(), null);
    }

    /** What checks an answer from such evidence, with a second opinion if there is one. */
    static AnswerCheck check(Evidence evidence, @Nullable SecondOpinions opinions) {
        return new CitationChecker(TERMS, 0.6, opinions).begin(evidence, Deadline.in(Duration.ofMinutes(1)));
    }
}
