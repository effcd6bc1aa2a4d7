package dev.ragstone.ingestion.reindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import dev.ragstone.ingestion.reindex.RebuildGate.State;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RebuildGateTest {

    private final RebuildGate gate = new RebuildGate();

    @Test
    void events_waitUntilItIsKnownThatNothingWasLost() {
        CountDownLatch passed = pass();
        assertThat(gate.isKnown()).isFalse();

        gate.set(State.OPEN);

        await().until(() -> passed.getCount() == 0);
        assertThat(gate.isKnown()).isTrue();
    }

    @Test
    void events_waitWhileALostIndexIsBuiltAgain() {
        gate.set(State.REBUILDING);
        CountDownLatch passed = pass();
        assertThat(gate.isKnown()).isTrue();
        assertThat(passed.getCount()).isEqualTo(1);

        gate.set(State.OPEN);

        await().until(() -> passed.getCount() == 0);
    }

    @Test
    void eventThatWaits_endsWithTheService() {
        Thread.currentThread().interrupt();
        assertThatIllegalStateException().isThrownBy(gate::await);
        assertThat(Thread.interrupted()).isTrue();
    }

    private CountDownLatch pass() {
        CountDownLatch passed = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            gate.await();
            passed.countDown();
        });
        return passed;
    }
}
