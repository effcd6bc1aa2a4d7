package dev.ragstone.query.cache;

import static dev.ragstone.query.cache.CacheFixtures.TENANT;
import static dev.ragstone.query.cache.CacheFixtures.question;
import static dev.ragstone.query.cache.CacheFixtures.ranking;
import static dev.ragstone.query.cache.CacheFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.query.flow.Ranking;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.MetricTags;
import dev.ragstone.service.telemetry.Tracing;
import dev.ragstone.testkit.index.TestDocuments;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EpochCacheTest {

    private static final GenerationName GENERATION = TestDocuments.GENERATION;
    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final Duration TTL = Duration.ofMinutes(10);
    private static final int CHANGES = 20_000;

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Epochs epochs = new Epochs();
    private final Freshness freshness = new Freshness(SILENCE, clock::get);
    private Instant time = TestDocuments.NOON;
    private final EpochCache cache = cache(1 << 20);

    @BeforeEach
    void follow() {
        freshness.completeUpTo(clock.get());
    }

    @Test
    void sameQuestion_isSearchedForOnce() {
        assertThat(ask("first")).isEqualTo("first");
        assertThat(ask("second")).isEqualTo("first");
        assertThat(lookups("miss", "none")).isEqualTo(1);
        assertThat(lookups("hit", "none")).isEqualTo(1);
    }

    @Test
    void documentThatChanged_endsWhatIsRememberedOfItsTenant_andOfNoOther() {
        ask("before");
        ask("globex", "of globex");
        epochs.raise(TENANT);

        assertThat(ask("after")).isEqualTo("after");
        assertThat(ask("again")).isEqualTo("after");
        assertThat(ask("globex", "not asked for")).isEqualTo("of globex");
    }

    @Test
    void changeThatMayBeAnybodys_endsEverything() {
        ask("before");
        epochs.raiseAll();
        assertThat(ask("after")).isEqualTo("after");
    }

    @Test
    void documentThatChangesWhileItIsSearchedFor_isNotRememberedAsItWas() {
        ask(TENANT, () -> {
            epochs.raise(TENANT);
            return ranking("before");
        });
        assertThat(ask("after")).isEqualTo("after");
    }

    @Test
    void documentThatChangesBeforeItsGenerationIsKnown_isNotRememberedAsItWas() {
        RankingCache.Lookup lookup = cache.lookup(question(TENANT));
        epochs.raise(TENANT);
        lookup.ranking(GENERATION, () -> ranking("of a generation that served no more"));
        assertThat(ask("after")).isEqualTo("after");
    }

    @Test
    void followerThatIsAway_isNoReasonToFail_butNothingIsReadOrWritten() {
        ask("remembered");
        freshness.lost();
        assertThat(ask("searched for")).isEqualTo("searched for");
        assertThat(lookups("bypassed", "not_following")).isEqualTo(1);

        freshness.completeUpTo(clock.get());
        assertThat(ask("not asked for")).isEqualTo("remembered");
    }

    @Test
    void silenceThatIsTooLong_bypassesTheCache_untilTheEndHasBeenReachedAgain() {
        ask("remembered");
        clock.addAndGet(SILENCE.toNanos());
        assertThat(ask("not asked for")).isEqualTo("remembered");
        clock.incrementAndGet();
        assertThat(ask("searched for")).isEqualTo("searched for");
        assertThat(lookups("bypassed", "behind")).isEqualTo(1);

        freshness.completeUpTo(clock.get());
        assertThat(ask("not asked for")).isEqualTo("remembered");
    }

    @Test
    void rankingThatHadToDoWithoutAStep_isNotRemembered() {
        ask(TENANT, () -> new Ranking(ranking("by terms only").candidates(), List.of("dense")));
        assertThat(ask("by both")).isEqualTo("by both");
    }

    @Test
    void searchThatFails_fails_andIsNotRemembered() {
        assertThatThrownBy(() -> ask(TENANT, () -> {
                    throw IndexException.unavailable("away", null);
                }))
                .isInstanceOf(IndexException.class);
        assertThat(ask("back")).isEqualTo("back");
    }

    @Test
    void documentThatExpires_isNotServedFromThenOn() {
        Instant expiry = time.plusSeconds(60);
        ask(TENANT, () -> ranking("expires", expiry));
        time = expiry.minusMillis(1);
        assertThat(ask("not asked for")).isEqualTo("expires");
        time = expiry;
        assertThat(ask("without it")).isEqualTo("without it");
    }

    @Test
    void ranking_isForgottenAfterItsTime() {
        ask("old");
        clock.addAndGet(TTL.toNanos());
        freshness.completeUpTo(clock.get());
        assertThat(ask("new")).isEqualTo("new");
    }

    @Test
    void rankingThatIsLargerThanTheMemoryForAll_isNotRemembered() {
        EpochCache small = cache(10_000);
        String large = "long ".repeat(1_000);
        small.lookup(question(TENANT)).ranking(GENERATION, () -> ranking(large));
        // What is too much is thrown out beside the questions, not by them.
        await().until(() -> !text(small.lookup(question(TENANT)).ranking(GENERATION, () -> ranking("searched for")))
                .equals(large));
    }

    @Test
    void generationWhoseNameIsGivenAgain_isAnotherOne() {
        ask("of the first");
        cache.lookup(question(TENANT)).ranking(GENERATION.next(), () -> ranking("of another"));
        assertThat(ask("of its namesake")).isEqualTo("of its namesake");
    }

    /** A document is changed again and again; each change is told once it can be found. */
    @Test
    void questionAfterAChangeThatWasTold_neverFindsWhatWasBefore() throws Exception {
        AtomicLong written = new AtomicLong();
        AtomicLong told = new AtomicLong();
        try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
            List<Future<?>> reading = List.of(
                    readers.submit(() -> readUntilTheLast(written, told)),
                    readers.submit(() -> readUntilTheLast(written, told)));
            for (long change = 1; change <= CHANGES; change++) {
                written.set(change);
                epochs.raise(TENANT);
                told.set(change);
            }
            for (Future<?> reader : reading) {
                reader.get();
            }
        }
        assertThat(lookups("miss", "none")).isPositive();
    }

    private void readUntilTheLast(AtomicLong written, AtomicLong told) {
        long before;
        do {
            before = told.get();
            long found = Long.parseLong(ask(TENANT, () -> ranking(Long.toString(written.get()))));
            assertThat(found).isGreaterThanOrEqualTo(before);
        } while (before < CHANGES);
    }

    private EpochCache cache(long maxBytes) {
        Tracing tracing = new Tracing(TracerProvider.noop().get("test"));
        return new EpochCache(
                epochs,
                freshness,
                new CacheBounds(maxBytes, TTL),
                () -> time,
                CacheObserver.ofRankings(meters, tracing));
    }

    private String ask(String newText) {
        return ask(TENANT, newText);
    }

    private String ask(String tenant, String newText) {
        return ask(tenant, () -> ranking(newText));
    }

    private String ask(String tenant, Supplier<Ranking> search) {
        return text(cache.lookup(question(tenant)).ranking(GENERATION, search));
    }

    private double lookups(String outcome, String reason) {
        return meters.counter(
                        MetricNames.CACHE_LOOKUPS,
                        MetricTags.CACHE,
                        CacheObserver.RANKING,
                        MetricTags.OUTCOME,
                        outcome,
                        MetricTags.REASON,
                        reason)
                .count();
    }
}
