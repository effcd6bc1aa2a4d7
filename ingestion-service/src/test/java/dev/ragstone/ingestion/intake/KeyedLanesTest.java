package dev.ragstone.ingestion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyedLanesTest {

    private static final Duration DRAIN = Duration.ofSeconds(10);

    @Test
    void tasksOfOneKey_runInOrder_whileOthersRunBesides() {
        Map<String, List<Integer>> ran = new ConcurrentHashMap<>();
        try (KeyedLanes lanes = new KeyedLanes(16, DRAIN)) {
            for (int i = 0; i < 1000; i++) {
                int number = i;
                String key = "key " + i % 7;
                lanes.take(key, () -> ran.computeIfAbsent(key, same -> new CopyOnWriteArrayList<>())
                                .add(number))
                        .join();
            }
        }
        assertThat(ran.values().stream().mapToInt(List::size).sum()).isEqualTo(1000);
        assertThat(ran.values()).allSatisfy(numbers -> assertThat(numbers).isSorted());
    }

    @Test
    void differentKeys_runAtOnce() {
        CountDownLatch together = new CountDownLatch(8);
        try (KeyedLanes lanes = new KeyedLanes(8, DRAIN)) {
            IntStream.range(0, 8)
                    .forEach(i -> lanes.take("key " + i, () -> meet(together)).join());
        }
        assertThat(together.getCount()).isZero();
    }

    @Test
    void fullLanes_takeNothingUntilThereIsRoom() {
        CountDownLatch gate = new CountDownLatch(1);
        AtomicInteger ran = new AtomicInteger();
        try (KeyedLanes lanes = new KeyedLanes(2, DRAIN)) {
            lanes.take("a", () -> await(gate)).join();
            lanes.take("b", () -> await(gate)).join();
            CompletableFuture<Void> third = lanes.take("c", ran::incrementAndGet);
            assertThat(third).isNotDone();
            assertThat(lanes.underWay()).isEqualTo(2);
            gate.countDown();
            third.join();
        }
        assertThat(ran).hasValue(1);
    }

    @Test
    void failedTask_doesNotStopTheNextOfItsKey() {
        AtomicInteger ran = new AtomicInteger();
        try (KeyedLanes lanes = new KeyedLanes(2, DRAIN)) {
            lanes.take("a", () -> {
                        throw new IllegalStateException("on purpose");
                    })
                    .join();
            lanes.take("a", ran::incrementAndGet).join();
        }
        assertThat(ran).hasValue(1);
    }

    /** Counts down and waits until the others have. */
    private static void meet(CountDownLatch latch) {
        latch.countDown();
        await(latch);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
