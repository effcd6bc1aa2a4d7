package dev.ragstone.query.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ragstone.core.answer.Origin;
import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.MetadataValue;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.PassageEncoding;
import dev.ragstone.core.embedding.QuestionEncoding;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.InMemoryIndex;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.index.Scope;
import dev.ragstone.query.QueryFixtures;
import dev.ragstone.query.flow.AnalysedQuestion;
import dev.ragstone.query.flow.DocumentFate;
import dev.ragstone.query.flow.DocumentFate.Outcome;
import dev.ragstone.query.flow.ExplainedPassage;
import dev.ragstone.query.flow.Explanation;
import dev.ragstone.query.flow.Inquiry;
import dev.ragstone.query.flow.Place;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.Ranking;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.query.retrieve.Fusion;
import dev.ragstone.query.retrieve.Retriever;
import dev.ragstone.query.retrieve.StandardisedFusion;
import dev.ragstone.testkit.index.TestDocuments;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplainerTest {

    private static final Filter NOT_OLD =
            new Filter.Not(new Filter.AnyOf("old", List.of(new MetadataValue.Flag(true))));

    private final InMemoryIndex index = new InMemoryIndex();
    private final Fusion fusion = new StandardisedFusion(0.5, 0.75);
    private final Explainer explainer = new Explainer(fusion.settings(), "fixed");

    @Test
    void passages_haveTheirRanksInEachChannel_andInTheFusion() {
        write("first", "leave leave", 1, 0);
        write("second", "leave in march", 1, 1);
        write("third", "travel", 1, 0.1f);

        Explanation explanation = explain(null, 3);

        assertThat(explanation.fusion()).isEqualTo(fusion.settings());
        assertThat(explanation.reranker()).as("nothing was reranked").isNull();
        assertThat(List.of(explanation.dense(), explanation.lexical())).containsExactly(3, 2);
        assertThat(explanation.passages())
                .extracting(
                        ExplainedPassage::rank,
                        ExplainedPassage::fusedRank,
                        passage -> rank(passage.candidate().dense()),
                        passage -> rank(passage.candidate().lexical()))
                .containsExactly(tuple(1, 1, 1, 1), tuple(2, 2, 3, 2), tuple(3, 3, 2, null));
        assertThat(explanation.document()).isNull();
    }

    @Test
    void questionThatAsksForNoExplanation_getsNone() {
        Question question = new Question(
                "leave",
                List.of(),
                new Scope(QueryFixtures.TENANT, Set.of()),
                Filter.everything(),
                1,
                1,
                SearchMode.HYBRID,
                true);

        assertThat(explainer.explain(
                        new AnalysedQuestion(question, null, TestDocuments.terms("leave")),
                        new Ranking(List.of(), List.of()),
                        List.of(),
                        index))
                .isNull();
    }

    @Test
    void document_isFound_orRanksBelow_orIsNoCandidate() {
        write("first", "leave leave leave", 1, 0);
        write("second", "leave in march", 1, 1);
        write("third", "travel", 0, 1);

        assertThat(fate("first", 1)).isEqualTo(fate("first", Outcome.RETRIEVED, 1, 1, 1));
        assertThat(fate("second", 1)).isEqualTo(fate("second", Outcome.BELOW_TOP_K, 2, 2, 2));
        assertThat(fate("third", 1)).isEqualTo(fate("third", Outcome.NOT_A_CANDIDATE, null, 3, null));
    }

    @Test
    void documentThatTheFiltersLeaveOut_isCalledFiltered() {
        write("first", "leave", 1, 0);
        index.write(List.of(indexed(
                QueryFixtures.chunk(
                        "old",
                        1,
                        "leave",
                        QueryFixtures.attributes(
                                "Old", Map.of("old", new MetadataValue.Flag(true)), AccessList.everyone())),
                1,
                0)));

        assertThat(fate("old", 1)).isEqualTo(fate("old", Outcome.FILTERED, null, null, null));
    }

    @Test
    void documentThatTheReaderMayNotSee_isAsIfThereWereNone() {
        index.write(List.of(indexed(QueryFixtures.BOARD_ONLY, 1, 0)));

        assertThat(fate("board/leave", 1)).isEqualTo(fate("board/leave", Outcome.NOT_INDEXED, null, null, null));
        assertThat(fate("nothing", 1)).isEqualTo(fate("nothing", Outcome.NOT_INDEXED, null, null, null));
    }

    private @Nullable DocumentFate fate(String document, int topK) {
        return explain(document, topK).document();
    }

    private static DocumentFate fate(
            String document,
            Outcome outcome,
            @Nullable Integer rank,
            @Nullable Integer denseRank,
            @Nullable Integer lexicalRank) {
        return new DocumentFate(id(document), outcome, rank, denseRank, lexicalRank);
    }

    private Explanation explain(@Nullable String document, int topK) {
        Question question = new Question(
                "leave",
                List.of(),
                new Scope(QueryFixtures.TENANT, Set.of()),
                NOT_OLD,
                topK,
                Math.max(2, topK),
                SearchMode.HYBRID,
                true,
                new Inquiry(document == null ? null : id(document)),
                null,
                Origin.LIVE);
        AnalysedQuestion analysed = new AnalysedQuestion(
                question, new QuestionEncoding(Embedding.of(new float[] {1, 0}), null), TestDocuments.terms("leave"));
        Ranking ranking = new Retriever(fusion).retrieve(analysed, index, 0);
        List<Passage> passages = IntStream.range(0, ranking.candidates().size())
                .mapToObj(i -> ranking.candidates().get(i).toPassage(i + 1))
                .toList();
        return Objects.requireNonNull(explainer.explain(analysed, ranking, passages, index));
    }

    private void write(String document, String text, float... vector) {
        index.write(List.of(indexed(
                QueryFixtures.chunk(
                        document, 1, text, QueryFixtures.attributes("Page", Map.of(), AccessList.everyone())),
                vector)));
    }

    private static IndexedChunk indexed(Chunk chunk, float... vector) {
        return new IndexedChunk(
                chunk, new PassageEncoding(Embedding.of(vector), null), TestDocuments.terms(chunk.text()));
    }

    private static DocumentId id(String document) {
        return new DocumentId(QueryFixtures.TENANT, document);
    }

    private static @Nullable Integer rank(@Nullable Place<?> place) {
        return place == null ? null : place.rank();
    }
}
