package dev.ragstone.query.cache;

import static dev.ragstone.query.cache.AnswerFixtures.WRITER;
import static dev.ragstone.query.cache.AnswerFixtures.answer;
import static dev.ragstone.query.cache.AnswerFixtures.asked;
import static dev.ragstone.query.cache.AnswerFixtures.vector;
import static dev.ragstone.query.cache.CacheFixtures.TENANT;
import static dev.ragstone.query.cache.CacheFixtures.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.answer.Usage;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.query.flow.EmbeddedQuestion;
import dev.ragstone.query.flow.Inquiry;
import dev.ragstone.query.flow.MadeAnswer;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.RememberedAnswer;
import dev.ragstone.query.flow.Writer;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import dev.ragstone.service.telemetry.Tracing;
import dev.ragstone.testkit.index.TestDocuments;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SemanticCacheTest {

    private static final String HOW = "How is leave requested?";
    private static final String WHERE = "Where is leave requested?";
    private static final GenerationName GENERATION = TestDocuments.GENERATION;
    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final Duration TTL = Duration.ofMinutes(10);
    private static final Question QUESTION = question(TENANT);

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Epochs epochs = new Epochs();
    private final Freshness freshness = new Freshness(SILENCE, clock::get);
    private Instant time = TestDocuments.NOON;
    private final SemanticCache cache = cache(1 << 20);

    @BeforeEach
    void follow() {
        freshness.completeUpTo(clock.get());
    }

    @Test
    void sameQuestion_getsTheSameAnswer_forNothing() {
        MadeAnswer made = answer("in the portal");
        ask(asked(QUESTION, HOW, vector(1)), made);

        RememberedAnswer known = find(asked(QUESTION, HOW, vector(1))).orElseThrow();

        assertThat(known.question()).isEqualTo(HOW);
        assertThat(known.made().answer().usage()).isEqualTo(Usage.NONE);
        assertThat(known.made()).isEqualTo(made.again());
        assertThat(lookups("miss", "none")).isEqualTo(1);
        assertThat(lookups("hit", "none")).isEqualTo(1);
    }

    @Test
    void questionThatIsNearEnough_getsTheAnswer_andOneThatIsFartherDoesNot() {
        ask(asked(QUESTION, HOW, vector(1)), answer("in the portal"));

        assertThat(found(asked(QUESTION, WHERE, vector(0.981)))).isEqualTo("in the portal");
        assertThat(found(asked(QUESTION, WHERE, vector(0.979)))).isNull();
    }

    @Test
    void question_getsTheAnswerOfTheNearest() {
        ask(asked(QUESTION, "Who requests leave?", vector(0.99)), answer("the second nearest"));
        ask(asked(QUESTION, WHERE, vector(0.999)), answer("the nearest"));
        ask(asked(QUESTION, "When is leave requested?", vector(0.985)), answer("the third nearest"));

        assertThat(found(asked(QUESTION, HOW, vector(1)))).isEqualTo("the nearest");
    }

    @Test
    void equalWords_countWhateverTheVectors() {
        ask(asked(QUESTION, HOW, vector(0.6)), answer("of the same words"));
        ask(asked(QUESTION, WHERE, vector(1)), answer("of the same vector"));

        assertThat(found(asked(QUESTION, HOW, vector(1)))).isEqualTo("of the same words");
    }

    @Test
    void questionWithAnotherNumber_isNotLikeIt_andTheNextOneIsTaken() {
        ask(asked(QUESTION, "How was leave requested in 2024?", vector(1)), answer("of 2024"));
        ask(asked(QUESTION, "Where was leave requested in 2025?", vector(0.985)), answer("of 2025"));

        assertThat(found(asked(QUESTION, "How was leave requested in 2025?", vector(1))))
                .isEqualTo("of 2025");
    }

    @Test
    void conversation_isInTheWords_andCountsNoMore() {
        Question followUp = CacheFixtures.afterHello(QUESTION);
        ask(asked(followUp, HOW, vector(1)), answer("in the portal"));

        assertThat(found(asked(QUESTION, HOW, vector(1)))).isEqualTo("in the portal");
    }

    @Test
    void documentThatChanged_endsWhatIsRememberedOfItsTenant_andOfNoOther() {
        Question foreign = question("globex");
        ask(asked(QUESTION, HOW, vector(1)), answer("before"));
        ask(asked(foreign, HOW, vector(1)), answer("of globex"));

        epochs.raise(TENANT);

        assertThat(found(asked(QUESTION, HOW, vector(1)))).isNull();
        assertThat(found(asked(foreign, HOW, vector(1)))).isEqualTo("of globex");
    }

    @Test
    void documentThatChangesWhileTheAnswerIsMade_isNotRememberedAsItWas() {
        EmbeddedQuestion asked = asked(QUESTION, HOW, vector(1));
        AnswerCache.Lookup lookup = cache.lookup(QUESTION, WRITER);
        lookup.find(asked);
        epochs.raise(TENANT);
        lookup.remember(asked, answer("before"));

        assertThat(found(asked)).isNull();
    }

    @Test
    void documentThatChangesBetweenTheLookups_isInNoAnswerFromBefore() {
        EmbeddedQuestion asked = asked(QUESTION, HOW, vector(1));
        ask(asked, answer("before"));
        AnswerCache.Lookup lookup = cache.lookup(QUESTION, WRITER);
        epochs.raise(TENANT);
        lookup.remember(asked, answer("late"));

        assertThat(found(asked)).isNull();
    }

    @Test
    void answerThatHadToDoWithoutAStep_isNotRemembered() {
        EmbeddedQuestion asked = asked(QUESTION, HOW, vector(1));
        ask(asked, answer("by terms", AnswerStatus.ANSWERED, List.of("dense"), null));

        assertThat(found(asked)).isNull();
    }

    @Test
    void abstention_isRememberedToo_andARefusalIsNot() {
        EmbeddedQuestion asked = asked(QUESTION, HOW, vector(1));
        ask(asked, answer("refused", AnswerStatus.BLOCKED, List.of(), null));
        assertThat(found(asked)).isNull();

        ask(asked, answer("nothing", AnswerStatus.ABSTAINED, List.of(), null));
        assertThat(found(asked)).isEqualTo("nothing");
    }

    @Test
    void questionThatIsToBeExplained_isNeitherAnsweredFromTheCacheNorRemembered() {
        Question explained = CacheFixtures.explained(QUESTION, new Inquiry(null));
        ask(asked(explained, HOW, vector(1)), answer("explained"));
        assertThat(found(asked(QUESTION, HOW, vector(1)))).isNull();

        ask(asked(QUESTION, HOW, vector(1)), answer("remembered"));
        assertThat(found(asked(explained, HOW, vector(1)))).isNull();
        assertThat(lookups("bypassed", "explained")).isEqualTo(2);
    }

    @Test
    void questionWithoutAVector_isNeitherAnsweredFromTheCacheNorRemembered() {
        EmbeddedQuestion asked = asked(QUESTION, HOW, null, GENERATION);
        ask(asked, answer("by terms"));

        assertThat(found(asked)).isNull();
        assertThat(lookups("bypassed", "no_vector")).isEqualTo(2);
    }

    @Test
    void followerThatIsAwayOrBehind_bypassesTheCache() {
        EmbeddedQuestion asked = asked(QUESTION, HOW, vector(1));
        ask(asked, answer("remembered"));
        freshness.lost();
        assertThat(found(asked)).isNull();
        ask(asked, answer("not remembered"));
        assertThat(lookups("bypassed", "not_following")).isEqualTo(2);

        freshness.completeUpTo(clock.get());
        assertThat(found(asked)).isEqualTo("remembered");

        clock.addAndGet(SILENCE.toNanos() + 1);
        assertThat(found(asked)).isNull();
        assertThat(lookups("bypassed", "behind")).isEqualTo(1);
    }

    @Test
    void answer_isForgottenAfterItsTime_alsoWhereOthersAreKeptBesideIt() {
        ask(asked(QUESTION, HOW, vector(1)), answer("old"));
        pass(TTL.dividedBy(2));
        ask(asked(QUESTION, "Who pays?", vector(0.6)), answer("younger"));
        pass(TTL.dividedBy(2));

        assertThat(found(asked(QUESTION, HOW, vector(1)))).isNull();
        assertThat(found(asked(QUESTION, "Who pays?", vector(0.6)))).isEqualTo("younger");
    }

    @Test
    void documentThatExpires_isInNoAnswerFromThenOn() {
        EmbeddedQuestion asked = asked(QUESTION, HOW, vector(1));
        Instant expiry = time.plusSeconds(60);
        ask(asked, answer("expires", AnswerStatus.ANSWERED, List.of(), expiry));
        time = expiry.minusMillis(1);
        assertThat(found(asked)).isEqualTo("expires");
        time = expiry;
        assertThat(found(asked)).isNull();
    }

    @Test
    void generationWhoseNameIsGivenAgain_isAnotherOne() {
        EmbeddedQuestion asked = asked(QUESTION, HOW, vector(1));
        AnswerCache.Lookup late = cache.lookup(QUESTION, WRITER);
        ask(asked, answer("of the first"));
        find(asked(QUESTION, HOW, vector(1), GENERATION.next()));
        late.remember(asked, answer("of the first, late"));

        assertThat(found(asked)).isNull();
    }

    @Test
    void anotherWriter_writesAnotherAnswer() {
        EmbeddedQuestion asked = asked(QUESTION, HOW, vector(1));
        ask(asked, answer("in the portal"));

        for (Writer other : List.of(new Writer("other", "1"), new Writer("quoting", "2"))) {
            assertThat(cache.lookup(QUESTION, other).find(asked)).isEmpty();
        }
    }

    @Test
    void answersOfOneReader_areBoundedInNumber_theOldestGoes() {
        for (int i = 0; i <= AnswerBucket.MOST; i++) {
            ask(asked(QUESTION, "word " + i, vector(0.5)), answer("answer " + i));
        }

        assertThat(found(asked(QUESTION, "word 0", vector(0.5)))).isNull();
        assertThat(found(asked(QUESTION, "word 1", vector(0.5)))).isEqualTo("answer 1");
    }

    @Test
    void answersOfOneReader_areBoundedInBytes_theOldestGoes() {
        SemanticCache small = cache(100_000);
        for (String each : List.of("word 1", "word 2", "word 3")) {
            AnswerCache.Lookup lookup = small.lookup(QUESTION, WRITER);
            lookup.find(asked(QUESTION, each, vector(0.5)));
            lookup.remember(asked(QUESTION, each, vector(0.5)), answer("x".repeat(8_000)));
        }

        assertThat(small.lookup(QUESTION, WRITER).find(asked(QUESTION, "word 1", vector(0.5))))
                .isEmpty();
        assertThat(small.lookup(QUESTION, WRITER).find(asked(QUESTION, "word 3", vector(0.5))))
                .isPresent();
    }

    @Test
    void answerThatIsLargerThanTheMemoryForAll_isNotRemembered() {
        SemanticCache small = cache(10_000);
        EmbeddedQuestion asked = asked(QUESTION, HOW, vector(1));
        AnswerCache.Lookup lookup = small.lookup(QUESTION, WRITER);
        lookup.find(asked);
        lookup.remember(asked, answer("x".repeat(10_000)));
        // What is too much is thrown out beside the questions, not by them.
        await().until(() -> small.lookup(QUESTION, WRITER).find(asked).isEmpty());
    }

    private SemanticCache cache(long maxBytes) {
        Tracing tracing = new Tracing(TracerProvider.noop().get("test"));
        return new SemanticCache(
                new DocumentChanges(epochs, freshness, null),
                new CacheBounds(maxBytes, TTL),
                new Likeness(AnswerFixtures.TERMS, AnswerFixtures.LEAST),
                () -> time,
                CacheObserver.ofAnswers(meters, tracing));
    }

    /** Asks, and has the answer made where none is known. */
    private void ask(EmbeddedQuestion asked, MadeAnswer made) {
        AnswerCache.Lookup lookup = cache.lookup(asked.question(), WRITER);
        if (lookup.find(asked).isEmpty()) {
            lookup.remember(asked, made);
        }
    }

    private Optional<RememberedAnswer> find(EmbeddedQuestion asked) {
        return cache.lookup(asked.question(), WRITER).find(asked);
    }

    private @Nullable String found(EmbeddedQuestion asked) {
        return find(asked).map(known -> known.made().answer().text()).orElse(null);
    }

    private void pass(Duration duration) {
        clock.addAndGet(duration.toNanos());
        freshness.completeUpTo(clock.get());
    }

    private double lookups(String outcome, String reason) {
        return meters.counter(
                        MetricNames.CACHE_LOOKUPS,
                        MetricTags.CACHE,
                        CacheObserver.ANSWER,
                        MetricTags.OUTCOME,
                        outcome,
                        MetricTags.REASON,
                        reason)
                .count();
    }
}
