package dev.ragstone.query.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.MetadataValue;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.InMemoryIndex;
import dev.ragstone.core.index.Scope;
import dev.ragstone.query.flow.AnalysedQuestion;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.Ranking;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.query.retrieve.ReciprocalRankFusion;
import dev.ragstone.query.retrieve.Retriever;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import dev.ragstone.service.telemetry.Tracing;
import dev.ragstone.testkit.embedding.FakeEmbedder;
import dev.ragstone.testkit.index.TestDocuments;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody asks the same words, and nobody is ever given what was found for somebody else. */
class CacheIsolationTest {

    static final List<Scope> SCOPES = List.of(
            new Scope("acme", Set.of()),
            new Scope("acme", Set.of("group:hr")),
            new Scope("acme", Set.of("group:board")),
            new Scope("acme", Set.of("group:hr", "group:board")),
            new Scope("acme", Set.of("user:hr")),
            new Scope("globex", Set.of()),
            new Scope("globex", Set.of("group:hr")));

    static final List<Filter> FILTERS = List.of(
            Filter.everything(),
            department("hr"),
            department("it"),
            new Filter.Not(department("hr")),
            new Filter.Language(List.of("en")),
            new Filter.Language(List.of("de")));

    private static final int ROUNDS = 2;

    private final Map<GenerationName, InMemoryIndex> generations = new LinkedHashMap<>();
    private final FakeEmbedder embedder = new FakeEmbedder(TestDocuments.DIMENSION);
    private final Retriever retriever = new Retriever(new ReciprocalRankFusion(1, 1));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Freshness freshness = new Freshness(Duration.ofMinutes(1), () -> 0);
    private final EpochCache cache = new EpochCache(
            new Epochs(),
            freshness,
            new CacheBounds(64 << 20, Duration.ofMinutes(10)),
            InstantSource.system(),
            CacheObserver.ofRankings(meters, new Tracing(TracerProvider.noop().get("test"))));

    @BeforeEach
    void fill() {
        freshness.completeUpTo(0);
        generations.put(TestDocuments.GENERATION, index("first"));
        generations.put(TestDocuments.GENERATION.next(), index("second"));
    }

    @Test
    void everyReader_getsWhatASearchWouldHaveFound_inAnyOrderOfQuestions() {
        List<Question> questions = questions();
        for (int round = 0; round < ROUNDS; round++) {
            for (GenerationName generation : generations.keySet()) {
                Collections.shuffle(questions, new Random(round));
                questions.forEach(question -> requireOwn(question, generation));
                questions.forEach(question -> requireOwn(question, generation));
            }
        }
        assertThat(hits()).isEqualTo(ROUNDS * generations.size() * questions.size());
    }

    @Test
    void generations_thatServeInTurns_areNeverMixed() {
        List<Question> questions = questions();
        for (Question question : questions) {
            generations.keySet().forEach(generation -> requireOwn(question, generation));
        }
    }

    @Test
    void key_differsWithEverythingButTheConversation() {
        List<Question> questions = questions();
        List<CacheKey> keys = new ArrayList<>();
        for (GenerationName generation : generations.keySet()) {
            questions.forEach(question -> keys.add(CacheKey.of(generation, question)));
        }
        assertThat(keys).doesNotHaveDuplicates();

        Question asked = questions.getFirst();
        assertThat(CacheKey.of(TestDocuments.GENERATION, CacheFixtures.afterHello(asked)))
                .isEqualTo(CacheKey.of(TestDocuments.GENERATION, asked));
        assertThat(CacheKey.of(TestDocuments.GENERATION, asked.inWords("travel")))
                .isNotEqualTo(CacheKey.of(TestDocuments.GENERATION, asked));
    }

    private void requireOwn(Question question, GenerationName generation) {
        Ranking given = cache.lookup(question).ranking(generation, () -> search(question, generation));
        assertThat(given).as("%s in %s", question, generation).isEqualTo(search(question, generation));
        assertThat(given.candidates()).allSatisfy(candidate -> {
            assertThat(candidate.chunk().documentId().tenant())
                    .isEqualTo(question.scope().tenant());
            assertThat(candidate
                            .chunk()
                            .attributes()
                            .access()
                            .permits(question.scope().principals()))
                    .isTrue();
            assertThat(question.filter().matches(candidate.chunk())).isTrue();
        });
    }

    private Ranking search(Question question, GenerationName generation) {
        AnalysedQuestion analysed = new AnalysedQuestion(
                question,
                question.mode() == SearchMode.LEXICAL ? null : embedder.encodeQuery(question.text()),
                question.mode() == SearchMode.DENSE ? null : TestDocuments.terms(question.text()));
        return retriever
                .retrieve(analysed, generations.getOrDefault(generation, new InMemoryIndex()), 0)
                .withoutSigns();
    }

    private double hits() {
        return meters.counter(
                        MetricNames.CACHE_LOOKUPS,
                        MetricTags.CACHE,
                        CacheObserver.RANKING,
                        MetricTags.OUTCOME,
                        "hit",
                        MetricTags.REASON,
                        "none")
                .count();
    }

    private static List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Scope scope : SCOPES) {
            for (Filter filter : FILTERS) {
                for (SearchMode mode : SearchMode.values()) {
                    questions.add(question(scope, filter, 1, 2, mode, true));
                    questions.add(question(scope, filter, 1, 2, mode, false));
                    questions.add(question(scope, filter, 2, 2, mode, true));
                    questions.add(question(scope, filter, 1, 5, mode, true));
                }
            }
        }
        return questions;
    }

    private static Question question(
            Scope scope, Filter filter, int topK, int candidates, SearchMode mode, boolean rerank) {
        return new Question("leave", List.of(), scope, filter, topK, candidates, mode, rerank);
    }

    /** Documents that say the same, for everybody and for some, in two departments and two languages of two tenants. */
    private static InMemoryIndex index(String generation) {
        InMemoryIndex index = new InMemoryIndex();
        for (String tenant : List.of("acme", "globex")) {
            for (List<String> access : List.of(List.of("*"), List.of("group:hr"), List.of("group:board"))) {
                for (String department : List.of("hr", "it")) {
                    String language = department.equals("hr") ? "en" : "de";
                    String id = String.join("-", access.getFirst().replace(":", "-"), department);
                    index.write(List.of(TestDocuments.chunk(
                            new DocumentId(tenant, id),
                            TestDocuments.revision(1),
                            0,
                            "leave " + String.join(" ", generation, tenant, id),
                            TestDocuments.attributes(
                                    "Leave",
                                    Map.of("department", new MetadataValue.Text(department)),
                                    new AccessList(access),
                                    language),
                            TestDocuments.vector(id))));
                }
            }
        }
        return index;
    }

    private static Filter department(String name) {
        return new Filter.AnyOf("department", List.of(new MetadataValue.Text(name)));
    }
}
