package dev.ragstone.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.stack.process.StackFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ResourcesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<String> closed = Collections.synchronizedList(new ArrayList<>());
    private final Resources resources = new Resources();

    @Test
    void close_endsWhatWasOpenedLastFirst() {
        open("broker");
        open("database");

        resources.close();
        resources.close();

        assertThat(closed).containsExactly("database", "broker");
    }

    @Test
    void close_oneFails_closesTheRestAndTells() {
        open("broker");
        AutoCloseable stubborn = resources.open(() -> () -> {
            throw new IllegalStateException("stubborn");
        });

        assertThat(stubborn).isNotNull();
        assertThatThrownBy(resources::close).isInstanceOf(StackFailure.class).hasMessageContaining("stubborn");
        assertThat(closed).containsExactly("broker");
    }

    @Test
    void open_afterClose_isRefused() {
        resources.close();

        assertThatThrownBy(() -> open("broker")).isInstanceOf(StackFailure.class);
        assertThat(closed).isEmpty();
    }

    @Test
    void close_inTheMiddleOfOpening_waitsAndClosesThatToo() throws Exception {
        CountDownLatch opening = new CountDownLatch(1);
        CountDownLatch mayFinish = new CountDownLatch(1);
        CompletableFuture<AutoCloseable> slow = CompletableFuture.supplyAsync(() -> resources.open(() -> {
            opening.countDown();
            awaitQuietly(mayFinish);
            return () -> closed.add("slow");
        }));
        assertThat(opening.await(10, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> closing = CompletableFuture.runAsync(resources::close);
        mayFinish.countDown();

        assertThat(slow).succeedsWithin(PATIENCE);
        assertThat(closing).succeedsWithin(PATIENCE);
        assertThat(closed).containsExactly("slow");
    }

    private void open(String name) {
        AutoCloseable resource = resources.open(() -> () -> closed.add(name));
        assertThat(resource).isNotNull();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
