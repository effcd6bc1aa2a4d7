package dev.ragstone.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.Scope;
import dev.ragstone.index.qdrant.QdrantGenerations;
import dev.ragstone.index.qdrant.QdrantSettings;
import dev.ragstone.lexical.StemmingAnalyzer;
import dev.ragstone.models.embedding.EmbeddingModels;
import dev.ragstone.query.answerability.AnswerabilityEstimator;
import dev.ragstone.query.cache.RankingCache;
import dev.ragstone.query.context.MarginalRelevance;
import dev.ragstone.query.embed.QuestionEmbedder;
import dev.ragstone.query.explain.Explainer;
import dev.ragstone.query.flow.Budget;
import dev.ragstone.query.flow.Expenses;
import dev.ragstone.query.flow.FusionSettings;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.query.limit.TimeLimit;
import dev.ragstone.query.rerank.RerankStage;
import dev.ragstone.query.retrieve.ReciprocalRankFusion;
import dev.ragstone.query.retrieve.Retriever;
import dev.ragstone.query.rewrite.Imagination;
import dev.ragstone.query.rewrite.Rewriting;
import dev.ragstone.query.rewrite.Variations;
import dev.ragstone.service.telemetry.Tracing;
import dev.ragstone.testkit.qdrant.FakeQdrant;
import dev.ragstone.text.Terms;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two generations with vectors of two real models, of the same length, on a server. */
class GenerationSwapIT {

    private static final EmbeddingFingerprint BGE = EmbeddingModels.named("bge-small-en-v1.5");
    private static final EmbeddingFingerprint MINILM = EmbeddingModels.named("all-minilm-l6-v2");
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int SWAPS = 10;

    private final FakeQdrant server = FakeQdrant.start();
    private final QdrantGenerations generations =
            QdrantGenerations.connect(QdrantSettings.of(server.host(), server.port(), null, false, "swap"));
    private final EmbeddingModels models = new EmbeddingModels(2);
    private final StemmingAnalyzer analyzer = new StemmingAnalyzer();
    private final Terms terms = new Terms(analyzer);
    private final Tracing tracing = new Tracing(TracerProvider.noop().get("test"));
    private final TimeLimit timeLimit = new TimeLimit(tracing);
    private final SearchLimit searchLimit = new SearchLimit(timeLimit, LIMIT);
    private final QuestionPreparation preparation = new QuestionPreparation(
            generations,
            new QuestionPreparation.Stages(
                    (question, expenses) -> new Rewriting(question.text(), false),
                    RankingCache.NONE,
                    new QuestionEmbedder(models, 100, tracing)),
            new QuestionPreparation.Limits(timeLimit, LIMIT, searchLimit));
    private final PassageFinder finder = new PassageFinder(new PassageFinder.Stages(
            preparation,
            analyzer,
            new QuestionWidening(new Variations(null, 1), new Imagination(null), analyzer, tracing),
            new CandidateRanker(
                    new CandidateRanker.Stages(
                            new Retriever(new ReciprocalRankFusion(1, 1)),
                            new RerankStage(null, 1, Duration.ZERO),
                            new AnswerabilityEstimator(terms),
                            new MarginalRelevance(1)),
                    searchLimit),
            new Explainer(new FusionSettings("reciprocal-rank", 1, 1), null)));

    @BeforeEach
    void build() {
        for (EmbeddingFingerprint fingerprint : List.of(BGE, MINILM)) {
            try (GenerationIndex index = generations.create(GenerationName.first(fingerprint), fingerprint)) {
                for (Chunk chunk : QueryFixtures.ALL) {
                    index.writer().write(List.of(QueryFixtures.indexed(chunk, models.get(fingerprint), analyzer)));
                }
            }
        }
    }

    @AfterEach
    void close() {
        timeLimit.close();
        models.close();
        generations.close();
        server.close();
    }

    @Test
    void questions_areAnsweredAlike_whileTheGenerationBelowThemChanges() throws Exception {
        generations.serve(GenerationName.first(BGE));
        AtomicBoolean done = new AtomicBoolean();
        Semaphore answered = new Semaphore(0);
        try (ExecutorService readers = Executors.newSingleThreadExecutor()) {
            Future<?> reading = readers.submit(() -> {
                while (!done.get()) {
                    requirePassagesAboutLeave();
                    answered.release();
                }
            });
            for (int swap = 0; swap < SWAPS; swap++) {
                generations.serve(GenerationName.first(swap % 2 == 0 ? MINILM : BGE));
                answered.drainPermits();
                assertThat(answered.tryAcquire(2, LIMIT.toSeconds(), TimeUnit.SECONDS) || reading.isDone())
                        .as("questions are answered")
                        .isTrue();
            }
            done.set(true);
            reading.get();
        }
    }

    @Test
    void eachModel_answersWhatTheDocumentsAnswer_andDeclinesTheRest() {
        for (EmbeddingFingerprint fingerprint : List.of(BGE, MINILM)) {
            generations.serve(GenerationName.first(fingerprint));
            assertThat(answerability("How many days of leave do workers get?"))
                    .as(fingerprint.model())
                    .isGreaterThan(0.5);
            assertThat(answerability("Who won the football championship of 1998?"))
                    .as(fingerprint.model())
                    .isLessThan(0.35);
        }
    }

    private void requirePassagesAboutLeave() {
        FoundPassages found = find("How many days of annual leave does an employee have?", SearchMode.DENSE);
        assertThat(found.degraded()).isEmpty();
        assertThat(found.best().getFirst().chunk()).isEqualTo(QueryFixtures.LEAVE);
    }

    private FoundPassages find(String text, SearchMode mode) {
        Question question = new Question(
                text, List.of(), new Scope(QueryFixtures.TENANT, Set.of()), Filter.everything(), 5, 50, mode, false);
        return finder.find(question, new RequestMeter(new SimpleMeterRegistry(), new Expenses(Budget.UNLIMITED)));
    }

    private double answerability(String question) {
        return find(question, SearchMode.HYBRID).answerability().value();
    }
}
