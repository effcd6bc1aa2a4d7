package dev.ragstone.query.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.QuestionEncoding;
import dev.ragstone.core.embedding.QuestionTokens;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.InMemoryIndex;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.index.Scope;
import dev.ragstone.core.index.SearchRequest;
import dev.ragstone.query.FaultySearcher;
import dev.ragstone.query.flow.AnalysedQuestion;
import dev.ragstone.query.flow.Candidate;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.Ranking;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.testkit.index.TestDocuments;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetrieverTest {

    private static final int OLD_CHUNKS = 6;

    private final InMemoryIndex index = new InMemoryIndex();
    private final FaultySearcher searcher = new FaultySearcher(index);
    private final Retriever retriever = new Retriever(new StandardisedFusion(1, 1));

    @Test
    void documentBeingReplaced_showsItsNewestRevision_andOthersFillTheGap() {
        writeOldAndNewLeave();
        for (int i = 0; i < 4; i++) {
            index.write(List.of(TestDocuments.chunk(
                    new DocumentId("acme", "other-" + i),
                    TestDocuments.revision(1),
                    0,
                    "leave of kind " + i,
                    0,
                    1,
                    0,
                    0)));
        }

        List<Candidate> found = retriever.retrieve(question(5), searcher, 0).candidates();

        assertThat(found).hasSize(5);
        assertThat(found.stream()
                        .filter(candidate -> candidate.chunk().documentId().equals(TestDocuments.LEAVE))
                        .map(candidate -> candidate.chunk().revision()))
                .containsExactly(TestDocuments.revision(2));
        assertThat(searcher.requests()).extracting(SearchRequest::depth).containsExactly(5, 10, 20);
    }

    @Test
    void indexWithoutMore_isNotSearchedAgainForNothing() {
        writeOldAndNewLeave();

        assertThat(retriever.retrieve(question(50), searcher, 0).candidates()).hasSize(1);
        assertThat(searcher.requests()).hasSize(1);
    }

    @Test
    void refusedVector_leavesTheLexicalChannel() {
        writeOldAndNewLeave();
        searcher.setRefusesDense(true);

        Ranking ranking = retriever.retrieve(question(5), searcher, 0);

        assertThat(ranking.degraded()).containsExactly(Retriever.DENSE);
        assertThat(ranking.candidates()).hasSize(1);
    }

    @Test
    void tie_isOrderedByChunkId() {
        List<IndexedChunk> alike = IntStream.range(0, 4)
                .mapToObj(i -> TestDocuments.chunk(
                        new DocumentId("acme", "same-" + i), TestDocuments.revision(1), 0, "annual leave", 1, 0, 0, 0))
                .toList();
        index.write(alike);

        assertThat(retriever.retrieve(question(10), searcher, 0).candidates())
                .extracting(candidate -> candidate.chunk().id())
                .isSorted()
                .hasSize(4);
    }

    @Test
    void signs_comeForAsManyOfTheBest_asAreCompared() {
        index.write(IntStream.range(0, 4)
                .mapToObj(i -> TestDocuments.chunk(
                        TestDocuments.LEAVE, TestDocuments.revision(1), i, "annual leave days " + i, 1, 0.1f * i, 0, 0))
                .toList());
        QuestionTokens tokens = QuestionTokens.of(1, Long.SIZE, new float[Long.SIZE]);

        assertThat(retriever.retrieve(question(5, tokens), searcher, 3).candidates())
                .extracting(candidate -> candidate.signs() != null)
                .containsExactly(true, true, true, false);
        assertThat(retriever.retrieve(question(5), searcher, 3).candidates())
                .extracting(Candidate::signs)
                .containsOnlyNulls();
    }

    @Test
    void signs_comeForAll_whereOtherTextsAreSearchedForBeside() {
        index.write(IntStream.range(0, 4)
                .mapToObj(i -> TestDocuments.chunk(
                        TestDocuments.LEAVE, TestDocuments.revision(1), i, "annual leave days " + i, 1, 0.1f * i, 0, 0))
                .toList());
        QuestionTokens tokens = QuestionTokens.of(1, Long.SIZE, new float[Long.SIZE]);

        Ranking joined = retriever.retrieve(question(5, tokens), List.of(question(5, tokens)), searcher, 1);

        assertThat(joined.candidates()).hasSize(4).allMatch(candidate -> candidate.signs() != null);
    }

    @Test
    void indexThatIsAway_isNotAskedAgain() {
        searcher.setAway(true);

        assertThatThrownBy(() -> retriever.retrieve(question(5), searcher, 0)).isInstanceOf(IndexException.class);
        assertThat(searcher.requests()).isEmpty();
    }

    /** The old revision fits the question better than everything else. */
    private void writeOldAndNewLeave() {
        index.write(IntStream.range(0, OLD_CHUNKS)
                .mapToObj(i -> TestDocuments.chunk(
                        TestDocuments.LEAVE, TestDocuments.revision(1), i, "annual leave days " + i, 1, 0, 0, 0))
                .toList());
        index.write(List.of(TestDocuments.chunk(
                TestDocuments.LEAVE, TestDocuments.revision(2), 0, "annual leave days", 1, 0.1f, 0, 0)));
    }

    private static AnalysedQuestion question(int depth) {
        return question(depth, null);
    }

    private static AnalysedQuestion question(int depth, @Nullable QuestionTokens tokens) {
        Question question = new Question(
                "annual leave days",
                List.of(),
                new Scope("acme", Set.of()),
                Filter.everything(),
                depth,
                depth,
                SearchMode.HYBRID,
                true);
        return new AnalysedQuestion(
                question,
                new QuestionEncoding(Embedding.of(new float[] {1, 0, 0, 0}), tokens),
                TestDocuments.terms("annual leave days"));
    }
}
