package dev.ragstone.testkit.index;

import static dev.ragstone.testkit.index.TestDocuments.FOREIGN_LEAVE;
import static dev.ragstone.testkit.index.TestDocuments.LEAVE;
import static dev.ragstone.testkit.index.TestDocuments.NOON;
import static dev.ragstone.testkit.index.TestDocuments.indexed;
import static dev.ragstone.testkit.index.TestDocuments.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.core.index.DocumentState;
import dev.ragstone.core.index.EntryPage;
import dev.ragstone.core.index.EntryQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every registry promises. A subclass gives an empty registry. */
public abstract class RegistryContract {

    private static final int WRITERS = 8;

    /** The registry under test. */
    protected abstract DocumentRegistry registry();

    /** Returns when what was written is seen by {@link DocumentRegistry#list} and the counts. */
    protected abstract void sync();

    @Test
    void unknownDocument_hasNoEntry() {
        assertThat(registry().find(LEAVE)).isEmpty();
    }

    @Test
    void entry_comesBackAsItWasWritten() {
        DocumentEntry first = received(LEAVE);
        assertThat(registry().compareAndSet(null, first)).isTrue();
        assertThat(registry().find(LEAVE)).contains(first);

        DocumentEntry second = indexed(first, 7);
        assertThat(registry().compareAndSet(first, second)).isTrue();
        assertThat(registry().find(LEAVE)).contains(second);
    }

    @Test
    void durableEntry_isTheNewest_onceItIsSynced() {
        DocumentEntry first = received(LEAVE);
        registry().compareAndSet(null, first);
        registry().compareAndSet(first, indexed(first, 7));
        sync();
        assertThat(registry().findDurable(LEAVE)).contains(indexed(first, 7));
    }

    @Test
    void dueEntries_areThoseThatExpireOrWereReservedLongAgo() {
        DocumentEntry leave = expiring(LEAVE, NOON);
        expiring(FOREIGN_LEAVE, NOON.plusSeconds(1));
        DocumentEntry reserved = received(TestDocuments.TRAVEL);
        registry().compareAndSet(null, reserved);
        sync();

        assertThat(registry().due(NOON.minusMillis(1), 10)).isEmpty();
        assertThat(registry().due(NOON, 10)).containsExactly(leave);
        assertThat(registry().due(NOON.plusSeconds(1), 10)).hasSize(2);
        assertThat(registry().due(NOON.plusSeconds(1), 1)).hasSize(1);
        assertThat(registry().due(NOON.plusSeconds(3600), 10)).hasSize(3).contains(reserved);
    }

    private DocumentEntry expiring(DocumentId document, Instant expiry) {
        DocumentEntry first = received(document);
        DocumentEntry second = TestDocuments.expiring(indexed(first, 7), expiry);
        registry().compareAndSet(null, first);
        registry().compareAndSet(first, second);
        return second;
    }

    @Test
    void secondFirstEntry_isRefused() {
        registry().compareAndSet(null, received(LEAVE));
        assertThat(registry().compareAndSet(null, received(LEAVE))).isFalse();
    }

    @Test
    void outdatedExpectation_isRefused_andChangesNothing() {
        DocumentEntry first = received(LEAVE);
        DocumentEntry second = indexed(first, 2);
        registry().compareAndSet(null, first);
        registry().compareAndSet(first, second);

        assertThat(registry().compareAndSet(first, indexed(first, 3))).isFalse();
        assertThat(registry().find(LEAVE)).contains(second);
    }

    @Test
    void expectationOfAnEntryThatIsNotThere_isRefused() {
        DocumentEntry first = received(LEAVE);
        assertThat(registry().compareAndSet(first, indexed(first, 2))).isFalse();
        assertThat(registry().find(LEAVE)).isEmpty();
    }

    @Test
    void entriesOutOfSequence_areAMistakeOfTheCaller() {
        DocumentEntry second = indexed(received(LEAVE), 2);
        assertThatThrownBy(() -> registry().compareAndSet(null, second)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void race_hasExactlyOneWinnerPerSequence() throws Exception {
        DocumentEntry current = received(LEAVE);
        registry().compareAndSet(null, current);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int round = 0; round < 10; round++) {
                DocumentEntry expected = current;
                int firstVersion = 100 * (round + 1);
                List<DocumentEntry> attempts = IntStream.range(0, WRITERS)
                        .mapToObj(writer -> indexed(expected, firstVersion + writer))
                        .toList();
                List<Callable<Boolean>> races = attempts.stream()
                        .map(next -> (Callable<Boolean>) () -> registry().compareAndSet(expected, next))
                        .toList();
                List<DocumentEntry> winners = new ArrayList<>();
                List<Future<Boolean>> results = writers.invokeAll(races);
                for (int i = 0; i < WRITERS; i++) {
                    if (results.get(i).get()) {
                        winners.add(attempts.get(i));
                    }
                }
                assertThat(winners).hasSize(1);
                current = winners.getFirst();
                assertThat(registry().find(LEAVE)).contains(current);
            }
        }
    }

    @Test
    void everyWinOfManyWriters_isOneStepOfTheSequence() throws Exception {
        DocumentEntry first = received(LEAVE);
        registry().compareAndSet(null, first);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Integer>> races = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> (Callable<Integer>) () -> wins(30))
                    .toList();
            int wins = 0;
            for (Future<Integer> result : writers.invokeAll(races)) {
                wins += result.get();
            }
            assertThat(registry().find(LEAVE).orElseThrow().sequence()).isEqualTo(first.sequence() + wins);
        }
    }

    /** How many of so many attempts to follow the entry that is there succeed. */
    private int wins(int attempts) {
        int wins = 0;
        for (int i = 0; i < attempts; i++) {
            DocumentEntry found = registry().find(LEAVE).orElseThrow();
            if (registry().compareAndSet(found, indexed(found, i))) {
                wins++;
            }
        }
        return wins;
    }

    @Test
    void list_pagesThroughATenantsEntries_eachOnce() {
        List<DocumentId> ids = IntStream.range(0, 25)
                .mapToObj(i -> new DocumentId("acme", "page/" + i))
                .toList();
        ids.forEach(id -> registry().compareAndSet(null, received(id)));
        registry().compareAndSet(null, received(FOREIGN_LEAVE));
        sync();

        assertThat(listAll("acme", null, 10)).extracting(DocumentEntry::id).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(listAll("acme", null, 25)).hasSize(25);
        assertThat(listAll("nobody", null, 10)).isEmpty();
        assertThat(listAll(null, null, 10))
                .as("all tenants")
                .extracting(DocumentEntry::id)
                .hasSize(26)
                .doesNotHaveDuplicates()
                .contains(FOREIGN_LEAVE);
    }

    @Test
    void list_andCounts_followTheState() {
        for (int i = 0; i < 7; i++) {
            DocumentEntry first = received(new DocumentId("acme", "page/" + i));
            registry().compareAndSet(null, first);
            if (i < 3) {
                registry().compareAndSet(first, indexed(first, 1));
            }
        }
        registry().compareAndSet(null, received(FOREIGN_LEAVE));
        sync();

        assertThat(listAll("acme", DocumentState.INDEXED, 2)).hasSize(3);
        assertThat(listAll("acme", DocumentState.FAILED, 2)).isEmpty();
        assertThat(registry().countByState("acme"))
                .isEqualTo(Map.of(DocumentState.INDEXED, 3L, DocumentState.RECEIVED, 4L));
    }

    private List<DocumentEntry> listAll(@Nullable String tenant, @Nullable DocumentState state, int limit) {
        List<DocumentEntry> all = new ArrayList<>();
        String after = null;
        do {
            EntryPage page = registry().list(new EntryQuery(tenant, state, after, limit));
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.entries());
            after = page.next();
        } while (after != null);
        return all;
    }
}
