package dev.ragstone.ingestion.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.ingestion.flow.Lane;
import dev.ragstone.ingestion.flow.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class FairTurnsTest {

    private final List<String> served = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> threads = new ArrayList<>();
    private final FairTurns turns = new FairTurns(1);

    @Test
    void tenantsTakeTurns_howeverMuchOneOfThemAsks() throws Exception {
        serve(live("large", 1), live("large", 2), live("large", 3), live("large", 4), live("small", 5));
        assertThat(served.indexOf("LIVE small 5")).isLessThanOrEqualTo(1);
    }

    @Test
    void ofOneTenantsEvents_theEarliestGoesFirst_alsoWhenItAsksLast() throws Exception {
        serve(live("a", 3), live("a", 2), live("a", 1));
        assertThat(served).containsExactly("LIVE a 1", "LIVE a 2", "LIVE a 3");
    }

    @Test
    void backlogGoesOn_butTheLiveLaneGoesFirstMostOften() throws Exception {
        List<Turn> asking = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            asking.add(new Turn(Lane.BACKLOG, "a", i));
            asking.add(live("b", i));
        }
        serve(asking.toArray(Turn[]::new));
        List<String> firstTen = served.subList(0, 10);
        assertThat(firstTen.stream().filter(name -> name.startsWith("LIVE"))).hasSize(8);
        assertThat(firstTen.stream().filter(name -> name.startsWith("BACKLOG"))).hasSize(2);
    }

    @Test
    void interruptedWhileWaiting_leavesTheQueue() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        Thread holder = start(live("a", 1), gate);
        Awaitility.await().until(() -> served.contains("LIVE a 1"));
        Thread waiter = Thread.ofVirtual().start(() -> {
            assertThatThrownBy(() -> turns.inTurn(live("b", 2), () -> served.add("LIVE b 2")))
                    .isInstanceOf(IllegalStateException.class);
            served.add("gave up");
        });
        Awaitility.await().until(() -> waiter.getState() == Thread.State.WAITING);
        waiter.interrupt();
        Awaitility.await().until(() -> served.contains("gave up"));
        gate.countDown();
        holder.join();
        assertThat(turns.<String>inTurn(live("c", 3), () -> "served")).isEqualTo("served");
        assertThat(served).doesNotContain("LIVE b 2");
    }

    private static Turn live(String tenant, long arrival) {
        return new Turn(Lane.LIVE, tenant, arrival);
    }

    /** All of them wait before the first is served. */
    private void serve(Turn... asking) throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        Thread holder = start(live("holder", 0), gate);
        Awaitility.await().until(() -> served.contains("LIVE holder 0"));
        CountDownLatch open = new CountDownLatch(0);
        for (Turn turn : asking) {
            Thread waiter = start(turn, open);
            threads.add(waiter);
            Awaitility.await().until(() -> waiter.getState() == Thread.State.WAITING);
        }
        served.clear();
        gate.countDown();
        holder.join();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(served).hasSize(asking.length);
    }

    private Thread start(Turn turn, CountDownLatch gate) {
        return Thread.ofVirtual()
                .start(() -> turns.inTurn(turn, () -> {
                    served.add("%s %s %d".formatted(turn.lane(), turn.tenant(), turn.arrival()));
                    try {
                        gate.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return turn;
                }));
    }
}
