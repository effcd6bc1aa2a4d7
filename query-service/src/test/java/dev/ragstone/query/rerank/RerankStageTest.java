package dev.ragstone.query.rerank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.QuestionEncoding;
import dev.ragstone.core.embedding.QuestionTokens;
import dev.ragstone.core.embedding.TokenSigns;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.index.Scope;
import dev.ragstone.core.score.FusedScore;
import dev.ragstone.core.score.RerankScore;
import dev.ragstone.query.flow.AnalysedQuestion;
import dev.ragstone.query.flow.Candidate;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.Ranking;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.testkit.index.TestDocuments;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RerankStageTest {

    private static final int FORM = 7;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final float[] ASKED = row(1);
    private static final List<IndexedChunk> CHUNKS =
            TestDocuments.chunks(TestDocuments.LEAVE, TestDocuments.revision(1), "a", "b", "c", "d");

    private final LateInteraction lateInteraction = new LateInteraction(1.5);

    @Test
    void chunkWhoseTokensAreNearest_comesFirst() {
        Ranking reranked = new RerankStage(lateInteraction, 10, LONG)
                .rerank(question(true), ranking(signs(row(2)), signs(row(3)), signs(ASKED), signs(row(4))));

        assertThat(texts(reranked)).startsWith("c");
        assertThat(reranked.candidates())
                .allSatisfy(candidate -> assertThat(candidate.rerank()).isNotNull());
        assertThat(reranked.degraded()).isEmpty();
    }

    @Test
    void chunkWithoutSignsThatFit_countsAsTheMean() {
        TokenSigns ofAnotherModel = TokenSigns.of(FORM + 1, Long.SIZE, ASKED);
        Ranking reranked = new RerankStage(lateInteraction, 10, LONG)
                .rerank(question(true), ranking(null, signs(ASKED), signs(opposite()), ofAnotherModel));

        assertThat(texts(reranked)).containsExactly("b", "a", "d", "c");
    }

    @Test
    void noChunkWithSigns_leavesTheOrder_andSaysSo() {
        Ranking reranked = new RerankStage(lateInteraction, 10, LONG).rerank(question(true), ranking(null, null));

        assertThat(texts(reranked)).containsExactly("a", "b");
        assertThat(reranked.degraded()).containsExactly(RerankStage.RERANK);
    }

    @Test
    void timeThatIsOver_leavesTheOrder_andSaysSo() {
        Ranking reranked = new RerankStage(lateInteraction, 10, Duration.ofNanos(-1))
                .rerank(question(true), ranking(signs(row(2)), signs(ASKED)));

        assertThat(texts(reranked)).containsExactly("a", "b");
        assertThat(reranked.degraded()).containsExactly(RerankStage.RERANK);
    }

    @Test
    void shortTime_reranksTheFirst_andTheOthersStayBehindThem() {
        Reranker twoOnly = new Fixed(List.of(new RerankScore(1), new RerankScore(2)));
        Ranking reranked = new RerankStage(twoOnly, 10, LONG).rerank(question(true), ranking(null, null, null, null));

        assertThat(texts(reranked)).containsExactly("b", "a", "c", "d");
        assertThat(reranked.candidates().getLast().rerank()).isNull();
        assertThat(reranked.degraded()).isEmpty();
    }

    @Test
    void stage_appliesWhereItIsWanted_andCanDoSomething() {
        RerankStage stage = new RerankStage(lateInteraction, 10, LONG);

        assertThat(stage.applies(question(true))).isTrue();
        assertThat(stage.applies(question(false))).isFalse();
        assertThat(stage.applies(new AnalysedQuestion(question(true).question(), null, TestDocuments.terms("a"))))
                .isFalse();
        assertThat(new RerankStage(new Fixed(List.of()), 10, LONG)
                        .applies(new AnalysedQuestion(question(true).question(), null, TestDocuments.terms("a"))))
                .isTrue();
        assertThat(new RerankStage(null, 10, LONG).applies(question(true))).isFalse();
    }

    /** Says what it was told to say. */
    private record Fixed(List<RerankScore> scores) implements Reranker {
        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public boolean needsTokens() {
            return false;
        }

        @Override
        public List<RerankScore> score(RerankTask task) {
            return scores;
        }
    }

    private static AnalysedQuestion question(boolean rerank) {
        Question question = new Question(
                "a", List.of(), new Scope("acme", Set.of()), Filter.everything(), 4, 4, SearchMode.HYBRID, rerank);
        return new AnalysedQuestion(
                question,
                new QuestionEncoding(Embedding.of(new float[] {1}), QuestionTokens.of(FORM, Long.SIZE, ASKED)),
                null);
    }

    /** Candidates in this order, whose fused scores differ little. */
    private static Ranking ranking(@Nullable TokenSigns... signs) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < signs.length; i++) {
            candidates.add(new Candidate(CHUNKS.get(i).chunk(), null, null, new FusedScore(-0.01 * i), signs[i], null));
        }
        return new Ranking(candidates, List.of());
    }

    private static List<String> texts(Ranking ranking) {
        return ranking.candidates().stream()
                .map(candidate -> candidate.chunk().text())
                .toList();
    }

    private static TokenSigns signs(float[] row) {
        return TokenSigns.of(FORM, Long.SIZE, row);
    }

    private static float[] opposite() {
        float[] opposite = ASKED.clone();
        IntStream.range(0, opposite.length).forEach(i -> opposite[i] = -opposite[i]);
        return opposite;
    }

    private static float[] row(int seed) {
        float[] row = new float[Long.SIZE];
        IntStream.range(0, row.length)
                .forEach(i -> row[i] = Integer.bitCount(i * 7 + seed * 11) % 2 == 0 ? 0.125f : -0.125f);
        return row;
    }
}
