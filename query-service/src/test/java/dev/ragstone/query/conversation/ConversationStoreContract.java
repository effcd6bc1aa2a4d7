package dev.ragstone.query.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.index.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of conversations promises. */
abstract class ConversationStoreContract {

    static final ConversationBounds BOUNDS = new ConversationBounds(Duration.ofHours(1), 3, 100);

    private static final Instant AT = Instant.parse("2026-11-26T12:00:00Z");

    /** No two tests share one. */
    private final String id = UUID.randomUUID().toString();

    private final ConversationKey key = ConversationKey.of(new Scope("acme", Set.of("user:ada")), id);

    /** A store within {@link #BOUNDS}. */
    abstract ConversationStore store();

    /** Lets time go by for the store. */
    abstract void pass(Duration time);

    @Test
    void conversationThatNobodyBegan_isEmpty() {
        assertThat(store().read(key)).isEmpty();
        assertThat(store().forget(key)).isFalse();
    }

    @Test
    void exchanges_areReadInTheirOrder() {
        Exchange first = exchange("first");
        Exchange second = exchange("second");
        store().append(key, first);
        store().append(key, second);

        assertThat(store().read(key)).containsExactly(first, second);
    }

    @Test
    void oldestExchanges_areForgotten_whereThereAreTooMany() {
        List.of("1", "2", "3", "4", "5").forEach(question -> store().append(key, exchange(question)));

        assertThat(store().read(key)).extracting(Exchange::question).containsExactly("3", "4", "5");
    }

    @Test
    void oldestExchanges_areForgotten_whereTheyAreTooLong_butNeverTheNewest() {
        store().append(key, exchange("x".repeat(60)));
        store().append(key, exchange("y".repeat(60)));
        assertThat(store().read(key)).extracting(Exchange::question).containsExactly("y".repeat(60));

        store().append(key, exchange("z".repeat(200)));
        assertThat(store().read(key)).extracting(Exchange::question).containsExactly("z".repeat(200));
    }

    @Test
    void conversation_isAnotherOne_forWhoeverMaySeeOtherDocuments() {
        store().append(key, exchange("ours"));

        assertThat(store().read(ConversationKey.of(new Scope("acme", Set.of("user:bob")), id)))
                .isEmpty();
        assertThat(store().read(ConversationKey.of(new Scope("acme", Set.of("user:ada", "group:hr")), id)))
                .isEmpty();
        assertThat(store().read(ConversationKey.of(new Scope("globex", Set.of("user:ada")), id)))
                .isEmpty();
        assertThat(store().forget(ConversationKey.of(new Scope("acme", Set.of()), id)))
                .isFalse();
        assertThat(store().read(key)).hasSize(1);
    }

    @Test
    void forgottenConversation_isGone() {
        store().append(key, exchange("secret"));

        assertThat(store().forget(key)).isTrue();
        assertThat(store().read(key)).isEmpty();
    }

    @Test
    void conversation_livesOn_asLongAsItIsUsed_andBeginsAnewAfterwards() {
        store().append(key, exchange("first"));
        pass(Duration.ofMinutes(50));
        store().append(key, exchange("second"));
        pass(Duration.ofMinutes(50));
        assertThat(store().read(key)).hasSize(2);

        pass(Duration.ofMinutes(15));
        assertThat(store().read(key)).isEmpty();
        assertThat(store().forget(key)).isFalse();
        store().append(key, exchange("third"));
        assertThat(store().read(key)).extracting(Exchange::question).containsExactly("third");
    }

    @Test
    void expiredConversations_areRemoved() {
        store().append(key, exchange("old"));
        pass(Duration.ofHours(2));

        assertThat(store().forgetExpired()).isPositive();
        assertThat(store().forgetExpired()).isZero();
    }

    @Test
    void conversationsOfAnErasedTenant_areForgotten_andThoseOfOthersAndLaterOnesStay() {
        ConversationKey erased = ConversationKey.of(new Scope(UUID.randomUUID().toString(), Set.of("user:ada")), id);
        store().append(key, exchange("another tenant's"));
        store().append(erased, exchange("to be erased"));

        assertThat(store().forgetTenant(erased.tenant(), AT.minus(Duration.ofDays(36_500))))
                .isZero();
        assertThat(store().forgetTenant(erased.tenant(), AT.plus(Duration.ofDays(36_500))))
                .isEqualTo(1);
        assertThat(store().read(erased)).isEmpty();
        assertThat(store().read(key)).hasSize(1);
    }

    @Test
    void textThatNoDatabaseLikes_isKept() {
        store().append(key, new Exchange(UUID.randomUUID(), "It's \u0000 \\ 'quoted' 😀", "\uFFFF", AT));

        assertThat(store().read(key).getFirst().question()).contains("It's", "\\ 'quoted' 😀");
    }

    @Test
    void exchangesAtOnce_areAllKept() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> appended = IntStream.range(0, 3)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> store().append(key, exchange("question " + i))))
                    .toList();
            for (Future<?> each : appended) {
                each.get();
            }
        }
        assertThat(store().read(key))
                .extracting(Exchange::question)
                .containsExactlyInAnyOrder("question 0", "question 1", "question 2");
    }

    private static Exchange exchange(String question) {
        return new Exchange(UUID.randomUUID(), question, "answer", AT);
    }
}
