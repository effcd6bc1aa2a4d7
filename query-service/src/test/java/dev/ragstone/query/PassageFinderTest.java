package dev.ragstone.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.chunk.ChunkContext;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.InMemoryIndex;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.index.Scope;
import dev.ragstone.core.index.SearchRequest;
import dev.ragstone.query.answerability.AnswerabilityEstimator;
import dev.ragstone.query.cache.RankingCache;
import dev.ragstone.query.context.MarginalRelevance;
import dev.ragstone.query.embed.QuestionEmbedder;
import dev.ragstone.query.explain.Explainer;
import dev.ragstone.query.flow.Budget;
import dev.ragstone.query.flow.Expenses;
import dev.ragstone.query.flow.FusionSettings;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.QuestionVector;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.query.flow.Turn;
import dev.ragstone.query.flow.Turn.Role;
import dev.ragstone.query.limit.TimeLimit;
import dev.ragstone.query.rerank.RerankStage;
import dev.ragstone.query.retrieve.ReciprocalRankFusion;
import dev.ragstone.query.retrieve.Retriever;
import dev.ragstone.query.rewrite.Imagination;
import dev.ragstone.query.rewrite.Rewriting;
import dev.ragstone.query.rewrite.Variations;
import dev.ragstone.service.telemetry.Tracing;
import dev.ragstone.testkit.embedding.FakeEmbedder;
import dev.ragstone.testkit.index.TestDocuments;
import dev.ragstone.text.Terms;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PassageFinderTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final ChunkContext PARENT =
            new ChunkContext("Leave of a year is granted. It is paid.", new SourceSpan(0, 300));

    private final InMemoryIndex index = new InMemoryIndex();
    private final FakeEmbedder embedder = new FakeEmbedder(TestDocuments.DIMENSION);
    private final FakeEmbedder wider = new FakeEmbedder(7);
    private final GenerationName generation = GenerationName.first(embedder.fingerprint());
    private final GenerationName nextGeneration = GenerationName.first(wider.fingerprint());
    private final FixtureIndex serving = new FixtureIndex();
    private final Tracing tracing = new Tracing(TracerProvider.noop().get("test"));
    private final TimeLimit timeLimit = new TimeLimit(tracing);
    private final List<String> remembered = new ArrayList<>();
    private Runnable afterLookup = () -> {};
    private final PassageFinder finder = finder(new MarginalRelevance(1));

    @BeforeEach
    void serve() {
        serving.serve(generation, index);
    }

    @AfterEach
    void stop() {
        timeLimit.close();
    }

    @Test
    void chunksOfOneParent_areOnePassageWithItsText_andAnotherFillsTheGap() {
        write(TestDocuments.LEAVE, 0, "leave leave", PARENT);
        write(TestDocuments.LEAVE, 1, "leave", PARENT);
        index.write(List.of(TestDocuments.chunk(
                TestDocuments.TRAVEL, TestDocuments.revision(1), 0, "neither leave nor travel", 0, 1, 0, 0)));

        FoundPassages found = find(SearchMode.LEXICAL);

        assertThat(found.best())
                .extracting(passage -> passage.chunk().text())
                .containsExactly(PARENT.text(), "neither leave nor travel");
    }

    @Test
    void diversity_bringsWhatSaysSomethingElseToTheFront() {
        index.write(TestDocuments.chunks(
                TestDocuments.LEAVE,
                TestDocuments.revision(1),
                "leave leave leave is paid",
                "leave leave leave paid",
                "leave by train"));
        Question question = question("leave", List.of(), SearchMode.LEXICAL);

        FoundPassages found = finder(new MarginalRelevance(0.1)).find(question, meter());

        assertThat(found.best())
                .extracting(passage -> passage.chunk().ordinal())
                .contains(2);
        assertThat(find(question).best())
                .extracting(passage -> passage.chunk().ordinal())
                .containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void question_isEmbeddedWithTheModelOfTheGenerationThatServes_andRememberedForEach() {
        FaultySearcher first = new FaultySearcher(new InMemoryIndex());
        FaultySearcher second = new FaultySearcher(new InMemoryIndex());
        for (int time = 0; time < 2; time++) {
            serving.serve(generation, first);
            assertThat(vector(find(SearchMode.DENSE)).embedder()).isSameAs(embedder);
            serving.serve(nextGeneration, second);
            assertThat(vector(find(SearchMode.DENSE)).embedder()).isSameAs(wider);
        }

        assertThat(first.requests()).extracting(PassageFinderTest::dimension).containsExactly(4, 4);
        assertThat(second.requests()).extracting(PassageFinderTest::dimension).containsExactly(7, 7);
        assertThat(embedder.queriesEmbedded()).isEqualTo(1);
        assertThat(wider.queriesEmbedded()).isEqualTo(1);
    }

    @Test
    void generationThatWasDroppedMeanwhile_isAskedForNoMore_itsSuccessorIs() {
        FaultySearcher successor = new FaultySearcher(new InMemoryIndex());
        FaultySearcher dropped = new FaultySearcher(index);
        dropped.beforeSearch(() -> {
            dropped.setAway(true);
            serving.serve(nextGeneration, successor);
        });
        serving.serve(generation, dropped);

        FoundPassages found = find(SearchMode.HYBRID);

        assertThat(found.degraded()).isEmpty();
        assertThat(vector(found).embedder()).isSameAs(wider);
        assertThat(successor.requests()).hasSize(1);
    }

    @Test
    void generationThatServesStill_isNotAskedTwice() {
        AtomicInteger searches = new AtomicInteger();
        FaultySearcher away = new FaultySearcher(index);
        away.setAway(true);
        away.beforeSearch(searches::incrementAndGet);
        serving.serve(generation, away);

        assertThatThrownBy(() -> find(SearchMode.HYBRID))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining("told to be away");
        assertThat(searches).hasValue(1);
    }

    @Test
    void generationOfAModelThatIsNotAtHand_isSearchedByTermsOnly() {
        index.write(
                List.of(TestDocuments.chunk(TestDocuments.LEAVE, TestDocuments.revision(1), 0, "leave", 1, 0, 0, 0)));
        serving.serve(GenerationName.parse("unknown-12345678"), index);

        FoundPassages found = find(SearchMode.DENSE);

        assertThat(found.best()).hasSize(1);
        assertThat(found.degraded()).containsExactly(PassageFinder.EMBEDDING);
    }

    @Test
    void question_isSearchedForInTheRewritersWords_inEveryChannel() {
        FaultySearcher watched = new FaultySearcher(index);
        serving.serve(generation, watched);
        Question question = question("more", List.of(new Turn(Role.USER, "leave")), SearchMode.HYBRID);

        FoundPassages found = find(question);

        assertThat(found.searchedFor(question)).isEqualTo("more leave");
        SearchRequest request = watched.requests().getFirst();
        assertThat(request.terms()).isEqualTo(TestDocuments.terms("more leave"));
        assertThat(request.embedding())
                .isEqualTo(embedder.encodeQuery("more leave").embedding());
    }

    @Test
    void cache_isAskedInTheRewritersWords_beforeItIsKnownWhichGenerationServes() {
        serving.serve(nextGeneration, index);
        afterLookup = () -> serving.serve(generation, index);

        find(question("more", List.of(new Turn(Role.USER, "leave")), SearchMode.HYBRID));

        assertThat(remembered).containsExactly("more leave", generation.encode());
    }

    @Test
    void rankingWithoutTheVectorThatWasAskedFor_isNeitherReadFromTheCacheNorRemembered() {
        serving.serve(GenerationName.parse("unknown-12345678"), index);

        find(SearchMode.HYBRID);

        assertThat(remembered).containsExactly("leave");
    }

    @Test
    void questionThatIsNotRewritten_isSearchedForAsItIs() {
        Question question = question("leave", List.of(), SearchMode.HYBRID);

        FoundPassages found = find(question);

        assertThat(found.asked().question().text()).isEqualTo("leave");
        assertThat(found.searchedFor(question)).isNull();
    }

    private PassageFinder finder(MarginalRelevance diversity) {
        SearchLimit searchLimit = new SearchLimit(timeLimit, LIMIT);
        QuestionPreparation preparation = new QuestionPreparation(
                serving,
                new QuestionPreparation.Stages(
                        (question, expenses) -> new Rewriting(withLastTurn(question), false),
                        this::lookup,
                        new QuestionEmbedder(new FixtureEmbedders(embedder, wider), 100, tracing)),
                new QuestionPreparation.Limits(timeLimit, LIMIT, searchLimit));
        return new PassageFinder(new PassageFinder.Stages(
                preparation,
                (text, language) -> TestDocuments.terms(text),
                new QuestionWidening(
                        new Variations(null, 1),
                        new Imagination(null),
                        (text, language) -> TestDocuments.terms(text),
                        tracing),
                new CandidateRanker(
                        new CandidateRanker.Stages(
                                new Retriever(new ReciprocalRankFusion(1, 1)),
                                new RerankStage(null, 1, Duration.ZERO),
                                new AnswerabilityEstimator(new Terms((text, language) -> TestDocuments.terms(text))),
                                diversity),
                        searchLimit),
                new Explainer(new FusionSettings("reciprocal-rank", 1, 1), null)));
    }

    private static String withLastTurn(Question question) {
        return question.conversation().isEmpty()
                ? question.text()
                : question.text() + ' ' + question.conversation().getLast().text();
    }

    private RankingCache.Lookup lookup(Question question) {
        remembered.add(question.text());
        afterLookup.run();
        return (name, search) -> {
            remembered.add(name.encode());
            return search.get();
        };
    }

    private FoundPassages find(SearchMode mode) {
        return find(question("leave", List.of(), mode));
    }

    private static Question question(String text, List<Turn> conversation, SearchMode mode) {
        return new Question(text, conversation, new Scope("acme", Set.of()), Filter.everything(), 2, 10, mode, false);
    }

    private FoundPassages find(Question question) {
        return finder.find(question, meter());
    }

    private static RequestMeter meter() {
        return new RequestMeter(new SimpleMeterRegistry(), new Expenses(Budget.UNLIMITED));
    }

    private static QuestionVector vector(FoundPassages found) {
        return Objects.requireNonNull(found.asked().vector());
    }

    private static int dimension(SearchRequest request) {
        return Objects.requireNonNull(request.embedding()).dimension();
    }

    private void write(DocumentId document, int ordinal, String text, ChunkContext context) {
        IndexedChunk chunk = TestDocuments.chunk(document, TestDocuments.revision(1), ordinal, text, 1, 0, 0, 0);
        index.write(List.of(new IndexedChunk(chunk.chunk().within(context), chunk.encoding(), chunk.terms())));
    }
}
