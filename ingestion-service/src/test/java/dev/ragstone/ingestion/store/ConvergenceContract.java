package dev.ragstone.ingestion.store;

import dev.ragstone.core.index.GenerationIndex;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever the order in which events are taken up, however often, whoever dies or oversleeps in the middle of it: the index
 * ends as if each had been applied once, in the order of the topic. A subclass gives an empty index.
 */
abstract class ConvergenceContract {

    private static final int AT_ONCE = 500;

    /** How many schedules are run. */
    abstract int schedules();

    /** How many of them share an index; where many do, many share a commit. */
    abstract int together();

    /** Whether operations are seen at once, so that the index can be looked at in the middle of a schedule. */
    abstract boolean seenAtOnce();

    /** An empty index. */
    abstract GenerationIndex open();

    @Test
    void anyOrderRepetitionCrashAndSleep_endsAlike() throws Exception {
        for (int first = 0; first < schedules(); first += together()) {
            GenerationIndex index = open();
            run(
                    index,
                    IntStream.range(first, first + together())
                            .mapToObj(Schedule::new)
                            .toList());
            index.close();
        }
    }

    private void run(GenerationIndex index, List<Schedule> schedules) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(
                seenAtOnce() ? 1 : AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<?>> runs = schedules.stream()
                    .<Future<?>>map(schedule -> threads.submit(() -> schedule.run(index, seenAtOnce())))
                    .toList();
            for (Future<?> run : runs) {
                run.get();
            }
        }
        new Reconciler(index.writer(), index.registry()).removeDead();
        DocumentStore store = new DocumentStore(index.writer(), index.registry(), Clock.systemUTC());
        Instant later = Instant.now().plus(Duration.ofHours(2));
        new DueEntries(store, index.registry()).settle(later, DocumentHistory.ATTEMPT, entry -> {});
        schedules.forEach(schedule -> schedule.check(index));
    }
}
