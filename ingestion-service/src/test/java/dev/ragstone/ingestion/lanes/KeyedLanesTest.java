package dev.ragstone.ingestion.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

class KeyedLanesTest {

    private static final Duration DRAIN = Duration.ofSeconds(10);

    @Test
    void tasksOfOneKey_runInOrder_whileOthersRunBesides() {
        Map<String, List<Integer>> ran = new ConcurrentHashMap<>();
        try (KeyedLanes lanes = new KeyedLanes(DRAIN)) {
            for (int i = 0; i < 1000; i++) {
                int number = i;
                String key = "key " + i % 7;
                lanes.run(key, () -> ran.computeIfAbsent(key, same -> new CopyOnWriteArrayList<>())
                        .add(number));
            }
        }
        assertThat(ran.values().stream().mapToInt(List::size).sum()).isEqualTo(1000);
        assertThat(ran.values()).allSatisfy(numbers -> assertThat(numbers).isSorted());
    }

    @Test
    void differentKeys_runAtOnce() {
        CountDownLatch together = new CountDownLatch(8);
        try (KeyedLanes lanes = new KeyedLanes(DRAIN)) {
            IntStream.range(0, 8).forEach(i -> lanes.run("key " + i, () -> meet(together)));
        }
        assertThat(together.getCount()).isZero();
    }

    @Test
    void failedTask_doesNotStopTheNextOfItsKey() {
        AtomicInteger ran = new AtomicInteger();
        try (KeyedLanes lanes = new KeyedLanes(DRAIN)) {
            lanes.run("a", () -> {
                throw new IllegalStateException("on purpose");
            });
            lanes.run("a", ran::incrementAndGet);
        }
        assertThat(ran).hasValue(1);
    }

    @Test
    void taskThatNeedsLongerThanTheDrainTime_isInterrupted() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger interrupted = new AtomicInteger();
        try (KeyedLanes lanes = new KeyedLanes(Duration.ofMillis(10))) {
            lanes.run("a", () -> {
                await(never);
                interrupted.addAndGet(Thread.currentThread().isInterrupted() ? 1 : 0);
            });
        }
        Awaitility.await().untilAtomic(interrupted, Matchers.equalTo(1));
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
