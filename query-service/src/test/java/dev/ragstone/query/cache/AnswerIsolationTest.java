package dev.ragstone.query.cache;

import static dev.ragstone.query.cache.AnswerFixtures.WRITER;
import static dev.ragstone.query.cache.AnswerFixtures.answer;
import static dev.ragstone.query.cache.AnswerFixtures.vector;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.Scope;
import dev.ragstone.query.flow.EmbeddedQuestion;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.QuestionVector;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.query.flow.Writer;
import dev.ragstone.service.telemetry.Tracing;
import dev.ragstone.testkit.index.TestDocuments;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many try to get the answer of somebody else, with the same words, the same vector, or both. */
class AnswerIsolationTest {

    private static final String WORDS = "How is leave requested?";
    private static final List<String> ATTEMPTS = List.of(WORDS, "Where is leave requested?", "how is leave requested");
    private static final GenerationName GENERATION = TestDocuments.GENERATION;
    private static final QuestionVector VECTOR = vector(1);
    private static final int VICTIMS = 20;
    private static final int QUESTIONS = 20_000;

    private final Freshness freshness = new Freshness(Duration.ofMinutes(1), () -> 0);
    private final Random random = new Random(1);
    private SemanticCache cache = cache();

    @BeforeEach
    void follow() {
        freshness.completeUpTo(0);
    }

    @Test
    void answer_isGivenToNobodyWhoDiffersInAnythingButTheWords() {
        List<Question> readers = readers();
        int attempts = 0;
        for (int i = 0; i < VICTIMS; i++) {
            Question victim = readers.get(random.nextInt(readers.size()));
            cache = cache();
            ask(asked(victim, WORDS, GENERATION), WRITER);
            for (Question thief : readers) {
                for (String words : ATTEMPTS) {
                    assertThat(isKnown(asked(thief, words, GENERATION), WRITER))
                            .as("%s is given the answer to %s", thief, victim)
                            .isEqualTo(thief.equals(victim));
                    attempts += thief.equals(victim) ? 0 : 1;
                }
            }
            assertThat(isKnown(asked(victim, WORDS, GENERATION), new Writer("other", "1")))
                    .isFalse();
            assertThat(isKnown(asked(victim, WORDS, GENERATION.next()), WRITER)).isFalse();
        }
        assertThat(attempts).isGreaterThan(1_000);
    }

    /** Each answer says for whom it was made. */
    @Test
    void everybody_isGivenOnlyWhatWasMadeForThem_inAnyOrderOfQuestions() {
        List<Question> readers = readers();
        int hits = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            Question reader = readers.get(random.nextInt(readers.size()));
            String words = ATTEMPTS.get(random.nextInt(ATTEMPTS.size()));
            GenerationName generation = i / 5_000 % 2 == 0 ? GENERATION : GENERATION.next();
            hits += ask(asked(reader, words, generation), WRITER) ? 1 : 0;
        }
        assertThat(hits).isBetween(QUESTIONS / 2, QUESTIONS - readers.size());
    }

    /** Whether the answer was known; where it was not, it is made. */
    private boolean ask(EmbeddedQuestion asked, Writer writer) {
        String own = asked.question().asSearched().inWords("") + " in " + asked.generation();
        AnswerCache.Lookup lookup = cache.lookup(asked.question(), writer);
        return lookup.find(asked)
                .map(known -> {
                    assertThat(known.made().answer().text()).isEqualTo(own);
                    return true;
                })
                .orElseGet(() -> {
                    lookup.remember(asked, answer(own));
                    return false;
                });
    }

    private boolean isKnown(EmbeddedQuestion asked, Writer writer) {
        return cache.lookup(asked.question(), writer).find(asked).isPresent();
    }

    private static EmbeddedQuestion asked(Question question, String words, GenerationName generation) {
        return AnswerFixtures.asked(question, words, VECTOR, generation);
    }

    private SemanticCache cache() {
        return new SemanticCache(
                new DocumentChanges(new Epochs(), freshness, null),
                new CacheBounds(64 << 20, Duration.ofMinutes(10)),
                new Likeness(AnswerFixtures.TERMS, AnswerFixtures.LEAST),
                InstantSource.system(),
                CacheObserver.ofAnswers(
                        new SimpleMeterRegistry(),
                        new Tracing(TracerProvider.noop().get("test"))));
    }

    private static List<Question> readers() {
        List<Question> readers = new ArrayList<>();
        for (Scope scope : CacheIsolationTest.SCOPES) {
            for (Filter filter : CacheIsolationTest.FILTERS) {
                for (SearchMode mode : SearchMode.values()) {
                    readers.add(reader(scope, filter, 1, 2, mode, true));
                    readers.add(reader(scope, filter, 1, 2, mode, false));
                    readers.add(reader(scope, filter, 2, 2, mode, true));
                    readers.add(reader(scope, filter, 1, 5, mode, true));
                }
            }
        }
        return readers;
    }

    private static Question reader(
            Scope scope, Filter filter, int topK, int candidates, SearchMode mode, boolean rerank) {
        return new Question(WORDS, List.of(), scope, filter, topK, candidates, mode, rerank);
    }
}
